/** Every call of the work app: it carries the session's token of change and renews the session in time. */

import { Refused, type Schema } from "@dti/api";
import { lastActive } from "./activity.ts";
import { confirmation } from "./confirming.ts";
import { type Session, isLeaving, openSession, opened, over } from "./state.ts";

const AT = "/api/identity/v1/browser-session";
/** What may mend a refusal; false when it did not. */
type Remedy = () => Promise<boolean>;

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
/** A token that ends within this time is renewed before it is used. */
const MARGIN_MS = 30_000;
const LOCK = "session-refresh";

type Told = Omit<Schema.OpenSession, "session">;

let renewed = Date.now();
let renewing: Promise<boolean> | undefined;

/** `fetch` for signed-in people: what a renewed session or the password again can mend is tried once more each. */
export async function send(request: Request): Promise<Response> {
  const session = openSession();
  if (session !== undefined && session.tokenExpiresAt - Date.now() < MARGIN_MS) await renew();
  return attempt(request, [renew, confirmation]);
}

async function attempt(request: Request, remedies: readonly Remedy[]): Promise<Response> {
  // The cookie is somebody else's: the answer is not for this page, and the change not by its person.
  if (isLeaving()) return new Promise(() => undefined);
  const again = request.clone();
  const answer = await fetch(signed(request));
  const remedy = await remedyOf(answer);
  if (remedy === undefined || !remedies.includes(remedy) || !(await remedy())) return answer;
  return attempt(
    again,
    remedies.filter((other) => other !== remedy),
  );
}

async function remedyOf(answer: Response): Promise<Remedy | undefined> {
  if (answer.status !== 401 && answer.status !== 403) return undefined;
  const { code } = await Refused.of(answer);
  if (code === "confirmation-required") return confirmation;
  return answer.status === 401 || code === "csrf-refused" ? renew : undefined;
}

function signed(request: Request): Request {
  const csrf = openSession()?.csrf;
  if (csrf !== undefined && !READING.has(request.method)) request.headers.set("X-CSRF-Token", csrf);
  return request;
}

/** Exchanges the session's cookie; false when the session is over. Without a connection it throws. */
export function renew(): Promise<boolean> {
  renewing ??= exchanged().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

function exchanged(): Promise<boolean> {
  const wanted = Date.now();
  return navigator.locks.request(LOCK, async () => {
    // Another tab may have renewed it while this one waited.
    const session = openSession();
    if (session !== undefined && renewed > wanted && session.tokenExpiresAt - Date.now() > MARGIN_MS) return true;
    const active = lastActive() > renewed;
    const answer = await post(`${AT}/refresh`, { active });
    if (answer.status === 401) over();
    if (!answer.ok) return false;
    await take(answer);
    return true;
  });
}

/** Opens a session here; throws `Refused` for wrong credentials and after too many of them. */
export async function signIn(credentials: Schema.SignIn): Promise<void> {
  const answer = await post(AT, credentials);
  if (!answer.ok) throw await Refused.of(answer);
  await take(answer);
}

/** Gives the password again; throws `Refused` for a wrong one and after too many of them. */
export async function confirm(password: string): Promise<void> {
  const request = new Request(`${AT}/confirmation`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ password } satisfies Schema.Password),
  });
  const answer = await send(request);
  if (!answer.ok) throw await Refused.of(answer);
  await take(answer);
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const answer = await send(new Request(AT, { method: "DELETE" }));
  if (!answer.ok && answer.status !== 401) throw await Refused.of(answer);
}

function post(address: string, body: object): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function take(answer: Response): Promise<void> {
  renewed = Date.now();
  opened(sessionOf((await answer.json()) as Schema.OpenSession, answer));
}

/** The session as the page keeps it; the server's times are moved to the clock of this machine. */
export function sessionOf(told: Told, answer: Response): Session {
  const date = Date.parse(answer.headers.get("date") ?? "");
  const ahead = Number.isNaN(date) ? 0 : Date.now() - date;
  const here = (moment: string): number => Date.parse(moment) + ahead;
  return {
    person: told.person,
    csrf: told.csrf,
    sharedComputer: told.shared_computer,
    tokenExpiresAt: here(told.token_expires_at),
    runsOutAt: here(told.runs_out_at),
    endsAt: here(told.ends_at),
  };
}
