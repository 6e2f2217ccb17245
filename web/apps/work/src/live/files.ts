/** The worker that keeps the app's files for a start without a network, and whether it has newer ones. */

import { useSyncExternalStore } from "react";

const LOOK_MS = 3_600_000;
const listeners = new Set<() => void>();
let newer = false;

/** The first script of this page: another build has another one. */
export function build(): string {
  const entry = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  return entry === null ? "" : new URL(entry.src).pathname;
}

/** Begins once the page stands, so that nothing it needs has to wait. */
export function keepFiles(): void {
  addEventListener("vite:preloadError", () => {
    // Scripts that are gone mean a newer build, too.
    if (navigator.onLine) tell();
  });
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "newer") tell();
  });
  navigator.serviceWorker.startMessages();
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

/** Without a worker everything works but a start without a network. */
function start(): void {
  register().catch(() => undefined);
}

/** Whether the app was renewed since this page was opened; nothing reloads under a form by itself. */
export function useNewer(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => newer,
  );
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: "none" });
  introduce(registration.waiting);
  const coming = (): void => {
    const found = registration.installing;
    found?.addEventListener("statechange", () => {
      if (found.state === "installed") introduce(found);
    });
  };
  coming();
  registration.addEventListener("updatefound", coming);
  // An office leaves its pages open for days.
  setInterval(() => void registration.update().catch(() => undefined), LOOK_MS);
}

/** A worker of this page's build takes over; one of another build says so. */
function introduce(worker: ServiceWorker | null): void {
  worker?.postMessage({ entry: build() });
}

function tell(): void {
  newer = true;
  for (const listener of listeners) listener();
}
