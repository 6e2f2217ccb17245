/** The password again, before a step that is hard to take back: one question for all calls that wait for it. */

import { useSyncExternalStore } from "react";

let asked: PromiseWithResolvers<boolean> | undefined;
const listeners = new Set<() => void>();

/** Asks over the page; false when the person would rather not. */
export function confirmation(): Promise<boolean> {
  if (asked === undefined) put(Promise.withResolvers<boolean>());
  return (asked as PromiseWithResolvers<boolean>).promise;
}

export function answered(given: boolean): void {
  asked?.resolve(given);
  put(undefined);
}

export function useAsked(): boolean {
  return useSyncExternalStore(watch, () => asked !== undefined);
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function put(next: PromiseWithResolvers<boolean> | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}
