import { useEffect, useRef, useState } from "react";

export type Reading<T> =
  | { state: "loading"; slow: boolean }
  /** `broken` tells why the value could not be read anew; it is that of `at`. */
  | { state: "there"; value: T; at: Date; broken?: unknown; again: () => void }
  | { state: "failed"; error: unknown; again: () => void };

interface Entry {
  value?: { of: unknown; at: Date };
  error?: unknown;
  asking: boolean;
  slow: boolean;
}

const FRESH_MS = 60_000;
const SLOW_MS = 5000;
const entries = new Map<string, Entry>();
const watching = new Set<() => void>();

function tell(): void {
  for (const watch of watching) watch();
}

async function ask(key: string, load: () => Promise<unknown>): Promise<void> {
  const entry: Entry = entries.get(key) ?? { asking: false, slow: false };
  entries.set(key, entry);
  if (entry.asking) return;
  Object.assign(entry, { asking: true, slow: false });
  const waiting = setTimeout(() => {
    entry.slow = true;
    tell();
  }, SLOW_MS);
  try {
    entry.value = { of: await load(), at: new Date() };
    delete entry.error;
  } catch (error) {
    entry.error = error;
  } finally {
    clearTimeout(waiting);
    entry.asking = false;
    tell();
  }
}

const stale = (entry: Entry | undefined): boolean =>
  entry?.value === undefined || entry.error !== undefined || Date.now() - entry.value.at.getTime() > FRESH_MS;

/**
 * What a page reads, by a key that names it. A value once read stays on screen while it is read anew: after a
 * minute, when the network comes back and when somebody returns to the page.
 */
export function useReading<T>(key: string, load: () => Promise<T>): Reading<T> {
  const [, draw] = useState({});
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const watch = (): void => draw({});
    const look = (): void => {
      if (document.visibilityState === "visible" && stale(entries.get(key))) void ask(key, async () => latest.current());
    };
    watching.add(watch);
    look();
    globalThis.addEventListener("online", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      watching.delete(watch);
      globalThis.removeEventListener("online", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [key]);
  return read<T>(entries.get(key), () => {
    void ask(key, load);
    tell();
  });
}

function read<T>(entry: Entry | undefined, again: () => void): Reading<T> {
  if (entry?.value) return { state: "there", value: entry.value.of as T, at: entry.value.at, broken: entry.error, again };
  if (entry && !entry.asking && entry.error !== undefined) return { state: "failed", error: entry.error, again };
  return { state: "loading", slow: entry?.slow ?? false };
}
