/** One stream of changes per browser: the tab that holds the lock listens and tells the others. */

import { useSyncExternalStore } from "react";
import { queryClient } from "../queries.ts";
import { renew } from "../session/calls.ts";
import { amongTabs } from "../tabs.ts";
import { type Change, staleAfter } from "./changes.ts";

const ADDRESS = "/api/notify/v1/stream";
const LOCK = "live";
const AGAIN_MS = 5000;
const POLL_MS = 60_000;
const SETTLED_MS = 1500;
/** What was read just before it was heard last may lack what was told then. */
const OVERLAP_SECONDS = 5;
/** Who heard nothing for longer reads everything again. */
const RECENT_SECONDS = 600;
const tellTabs = amongTabs<Told>("live", hear);
const listeners = new Set<() => void>();
/** Undefined until the first stream has opened or failed. */
let live: boolean | undefined;
let leading = false;
/**
 * When something was told last; until then nothing was missed. Never at first: what one service learns from another,
 * as a sheet does its papers, may come to it after the page has read it.
 */
let heard = 0;

type Told = { readonly asks: true } | { readonly change: Change } | { readonly live: boolean };

/** Begins to listen; for as long as somebody is signed in on this page. */
export function goLive(): () => void {
  const stop = new AbortController();
  tellTabs({ asks: true });
  const poll = setInterval(() => {
    if (!live) hear({ change: { kind: "everything" } });
  }, POLL_MS);
  // What the screen reads first goes before what may change it.
  const begin = setTimeout(() => void lead(stop.signal), SETTLED_MS);
  return () => {
    clearTimeout(begin);
    stop.abort();
    clearInterval(poll);
  };
}

export function useLive(): boolean | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isLive,
  );
}

export function isLive(): boolean | undefined {
  return live;
}

async function lead(signal: AbortSignal): Promise<void> {
  try {
    await navigator.locks.request(LOCK, { signal }, () => listening(signal));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function listening(signal: AbortSignal): Promise<void> {
  return new Promise((leave) => {
    let source = connect();
    leading = true;
    const retry = setInterval(() => {
      if (source.readyState !== EventSource.CLOSED) return;
      // The stream ends for good when its token does; the next one needs a new token first.
      void renew().then((open) => {
        if (open && !signal.aborted) source = connect();
        return open;
      }, offline);
    }, AGAIN_MS);
    signal.addEventListener("abort", () => {
      clearInterval(retry);
      source.close();
      leading = false;
      leave();
    });
  });
}

function connect(): EventSource {
  const recent = Math.ceil((Date.now() - heard) / 1000) + OVERLAP_SECONDS;
  const whole = recent <= RECENT_SECONDS;
  const source = new EventSource(whole ? `${ADDRESS}?recent_seconds=${recent}` : ADDRESS);
  let begun = whole;
  source.addEventListener("open", () => tell({ live: true }));
  source.addEventListener("error", () => tell({ live: false }));
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const change = JSON.parse(data) as Change;
    // A new stream does not know what the former one had told.
    tell({ change: change.kind === "ready" && !begun ? { kind: "everything" } : change });
    begun = true;
  });
  return source;
}

function offline(): void {
  tell({ live: false });
}

function tell(told: Told): void {
  tellTabs(told);
  hear(told);
}

function hear(told: Told): void {
  if ("asks" in told) {
    // A tab that was opened after the stream.
    if (leading && live !== undefined) tellTabs({ live });
  } else if ("change" in told) {
    heard = Date.now();
    void queryClient.invalidateQueries({ predicate: staleAfter(told.change) });
  } else if (told.live !== live) {
    live = told.live;
    for (const listener of listeners) listener();
  }
}
