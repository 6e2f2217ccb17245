/** For which of several units a person works in this browser. */

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const keyOf = (person: string): string => `unit:${person}`;

export function workFor(person: string, unit: string): void {
  localStorage.setItem(keyOf(person), unit);
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The unit that was chosen last, if any. */
export function useChosenUnit(person: string): string | null {
  return useSyncExternalStore(watch, () => localStorage.getItem(keyOf(person)));
}
