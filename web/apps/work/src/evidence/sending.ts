/** The bytes of a file on their way to the store: in one form, or in parts of which only missing ones are sent. */

import type { Schema } from "@dti/api";
import { api } from "../queries.ts";
import { refusedWith } from "../shell/problem.ts";

const AT_ONCE = 3;
const REFUSED_FROM = 400;
const BROKEN_FROM = 500;
/** Too slow, too often: worth another try, unlike what else begins with a 4. */
const PASSING: ReadonlySet<number> = new Set([408, 429]);

/** No byte has moved for so long: the line is dead though nothing has said so. */
const STALLED_MS = 60_000;

type Sent = (percent: number) => void;

type Declaration = Pick<Schema.UploadView, "evidence_id" | "version">;

/** The store did not take the file; another try with the same form would end alike. */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
}

export function sendForm(form: Schema.FormView, file: File, sent: Sent, signal: AbortSignal): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append("file", file);
  return send("POST", form.url, body, (loaded, total) => sent(Math.floor((100 * loaded) / total)), signal);
}

/** Sends what the store does not have yet; returns when nothing is missing. */
export async function sendParts(upload: Declaration, file: File, sent: Sent, signal: AbortSignal): Promise<void> {
  for (let before: Schema.PartsView | undefined; ; ) {
    // oxlint-disable-next-line no-await-in-loop -- each plan follows from what the one before has achieved
    const plan = await planOf(upload, signal);
    if (plan === undefined || plan.missing.length === 0) return;
    const stuck = plan.upload_id === before?.upload_id && plan.missing.length >= before.missing.length;
    if (stuck) throw new StoreRefused("the store takes no part of the file");
    before = plan;
    // oxlint-disable-next-line no-await-in-loop -- what is still missing is known after each round
    await sendMissing(plan, file, sent, signal);
  }
}

/** What is missing and where it goes; nothing when the file was completed already. */
async function planOf({ evidence_id, version }: Declaration, signal: AbortSignal): Promise<Schema.PartsView | undefined> {
  try {
    const params = { path: { evidence_id }, query: { version } };
    const { data } = await api.POST("/api/evidence/v1/uploads/{evidence_id}/parts", { params, signal });
    return data as Schema.PartsView;
  } catch (error) {
    if (refusedWith(error, 409) && error.problem?.code === "upload-complete") return undefined;
    throw error;
  }
}

async function sendMissing(plan: Schema.PartsView, file: File, sent: Sent, signal: AbortSignal): Promise<void> {
  const held = file.size - plan.missing.reduce((sum, { size }) => sum + size, 0);
  const loaded = new Map<number, number>();
  const tell = (number: number, bytes: number): void => {
    loaded.set(number, bytes);
    sent(Math.floor((100 * (held + [...loaded.values()].reduce((sum, one) => sum + one, 0))) / file.size));
  };
  const waiting = [...plan.missing];
  const faults: unknown[] = [];
  const one = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined && faults.length === 0; part = waiting.shift()) {
      const { number, size, url } = part;
      const start = (number - 1) * plan.part_size;
      try {
        // oxlint-disable-next-line no-await-in-loop -- each of the lines sends one part after the other
        await send("PUT", url, file.slice(start, start + size), (bytes) => tell(number, Math.min(bytes, size)), signal);
      } catch (error) {
        // An address that has run out is given afresh by the next plan.
        if (!(error instanceof StoreRefused)) faults.push(error);
      }
    }
  };
  tell(0, 0);
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  if (faults.length > 0) throw faults[0];
}

function refusal(status: number): Error {
  const passing = status >= BROKEN_FROM || PASSING.has(status);
  return passing ? new TypeError(`store: ${status}`) : new StoreRefused(`store: ${status}`);
}

type Progress = (loaded: number, total: number) => void;

/** XMLHttpRequest, because fetch tells nothing of what has been sent. */
function send(method: string, url: string, body: Blob | FormData, progress: Progress, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const stop = (why: unknown): void => {
      failed(why);
      request.abort();
    };
    const stopped = (): void => stop(signal.reason);
    const watch = (): ReturnType<typeof setTimeout> => setTimeout(() => stop(new TypeError("the connection to the store stalled")), STALLED_MS);
    let watched = watch();
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      clearTimeout(watched);
      watched = watch();
      progress(loaded, total);
    });
    request.addEventListener("load", () => {
      if (request.status < REFUSED_FROM) done();
      else failed(refusal(request.status));
    });
    request.addEventListener("error", () => failed(new TypeError("the connection to the store broke")));
    request.addEventListener("loadend", () => {
      clearTimeout(watched);
      signal.removeEventListener("abort", stopped);
    });
    signal.addEventListener("abort", stopped);
    request.open(method, url);
    request.send(body);
  });
}
