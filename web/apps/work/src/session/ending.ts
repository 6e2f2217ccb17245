/** When a session has to be renewed, and when its person has to be told that it ends. */

import type { Session } from "./state.ts";

/** Without work it runs out; at its end it is over, however much somebody works. */
export type Warning = "end" | "idle";

/** Before its end the token is exchanged, so that no call has to wait for it. */
const EARLY_MS = 60_000;
const IDLE_MS = 2 * 60_000;
/** Long enough to finish a row and to sign in again. */
const END_MS = 5 * 60_000;

export function due(session: Session, now: number, lastActive: number): boolean {
  return session.tokenExpiresAt - now < EARLY_MS || (runsOut(session, now) && active(now, lastActive));
}

export function warningOf(session: Session, now: number, lastActive: number): Warning | undefined {
  if (session.endsAt - now < END_MS) return "end";
  return runsOut(session, now) && !active(now, lastActive) ? "idle" : undefined;
}

/** Whether work would put the end off. */
function runsOut({ runsOutAt, endsAt }: Session, now: number): boolean {
  return runsOutAt < endsAt && runsOutAt - now < IDLE_MS;
}

function active(now: number, lastActive: number): boolean {
  return now - lastActive < IDLE_MS;
}
