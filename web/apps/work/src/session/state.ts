/** What the page knows of its session; no token is among it. */

import { useSyncExternalStore } from "react";
import { amongTabs } from "../tabs.ts";

export interface Session {
  readonly person: string;
  /** Goes with each change, as `X-CSRF-Token`. */
  readonly csrf: string;
  readonly sharedComputer: boolean;
  /** By the clock of this machine, in milliseconds. */
  readonly tokenExpiresAt: number;
  readonly runsOutAt: number;
  readonly endsAt: number;
}

export type SessionState = { readonly kind: "unknown" } | { readonly kind: "open" | "over"; readonly session: Session };

type Told = { readonly kind: "opened"; readonly session: Session } | { readonly kind: "closed" };

const listeners = new Set<() => void>();
const tellTabs = amongTabs<Told>("session", heard);
let state: SessionState = { kind: "unknown" };
let leaving = false;

export function sessionState(): SessionState {
  return state;
}

export function openSession(): Session | undefined {
  return state.kind === "open" ? state.session : undefined;
}

/** Calls back on each change, until the returned function is called. */
export function watchSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): SessionState {
  return useSyncExternalStore(watchSession, sessionState);
}

/** A session that was opened or renewed here; the other tabs take it over. */
export function opened(session: Session): void {
  tellTabs({ kind: "opened", session });
  take(session);
}

/** A session of which only this page believes that it is open. */
export function reopened(session: Session): void {
  put({ kind: "open", session });
}

/** The server knows no session any more; what is on the page stays until somebody signs in. */
export function over(): void {
  if (state.kind === "open") put({ kind: "over", session: state.session });
}

/** Signed out here: every tab leaves. */
export function closed(): void {
  tellTabs({ kind: "closed" });
}

/** Whether this page begins anew: nobody can be asked to stay on it. */
export function isLeaving(): boolean {
  return leaving;
}

function heard(told: Told): void {
  if (told.kind === "closed") leave();
  else take(told.session);
}

function take(session: Session): void {
  // Another person's page must not stay; their drafts are kept under their own name.
  if (state.kind !== "unknown" && state.session.person !== session.person) leave();
  else put({ kind: "open", session });
}

/** Until the page is gone it must not send what one person entered with the session of another. */
function leave(): void {
  leaving = true;
  over();
  location.reload();
}

function put(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}
