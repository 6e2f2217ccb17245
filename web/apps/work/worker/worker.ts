/** Keeps the files of one build, so that the work app starts without a network. It never answers for the API. */

/** What the build writes in front: its name, its first script and everything it may need offline. */
declare const BUILD: string;
declare const ENTRY: string;
declare const FILES: readonly string[];

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** The part of a service worker's scope that is used here; the types of pages do not have it. */
interface Scope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "activate" | "install", listener: (event: Waiting) => void): void;
  addEventListener(kind: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<{ entry: string }>) => void): void;
}

const PAGE = "/app/";
/** A line that does not answer within this time is as good as none. */
const PATIENCE_MS = 5000;
const scope = globalThis as unknown as Scope;
const known = new Set(FILES);

scope.addEventListener("install", (event) => event.waitUntil(keep()));
scope.addEventListener("activate", (event) => event.waitUntil(begin()));
scope.addEventListener("message", ({ data, source }) => {
  // A page of this very build has nothing to lose by the change; any other is told and decides when.
  if (data.entry === ENTRY) void scope.skipWaiting();
  else source?.postMessage("newer");
});
scope.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.mode === "navigate") event.respondWith(page(event.request));
  else if (origin === location.origin && known.has(pathname)) event.respondWith(file(event.request));
});

/** All files or none, and the page that belongs to them: its policy and its nonce come along in its header. */
async function keep(): Promise<void> {
  const cache = await caches.open(BUILD);
  await cache.addAll(FILES);
  const shell = await fetch(PAGE, { cache: "no-store" });
  if (!shell.ok || !(await shell.clone().text()).includes(ENTRY)) throw new Error("the page is of another build");
  await cache.put(PAGE, shell);
}

async function begin(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== BUILD);
  await Promise.all(others.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** The server's page, for its fresh nonce and its newest files; the kept one where there is no server. */
async function page(request: Request): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<undefined>((end) => setTimeout(end, PATIENCE_MS, undefined));
  const answer = await Promise.race([asked.catch(() => undefined), late]);
  if (answer !== undefined && answer.status < 500) return answer;
  return (await (await caches.open(BUILD)).match(PAGE)) ?? asked;
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
