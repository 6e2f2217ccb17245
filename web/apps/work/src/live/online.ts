import { useSyncExternalStore } from "react";

let since: Date | null = navigator.onLine ? null : new Date();
const listeners = new Set<() => void>();

addEventListener("online", () => put(null));
addEventListener("offline", () => put(new Date()));

function put(next: Date | null): void {
  since = next;
  for (const listener of listeners) listener();
}

/** Since when the browser has had no network; null with one. */
export function useOfflineSince(): Date | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => since,
  );
}
