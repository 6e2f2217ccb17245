/** From a save in one browser to the place it moves in another, while ten people listen. */

import type { Browser, Page } from "@playwright/test";
import { entryAddress } from "../pages/addresses.ts";
import { tokenOf } from "../token.ts";
import { OFFICER, OWNER, browserOf, platform } from "./platform.ts";

const SAVES = 100;
const STREAM = "/api/notify/v1/stream";
/** Who listens beside the watcher. */
const LISTENERS = [
  "75.hoidong", "75.lanhdao", "dn-ca.thamdinh", "dn-hdnd.lanhdao", "dn-skhcn.congbo", "dn-snv.thamdinh", "dn-stc.thamdinh", "dn-tu.lanhdao",
  "dn-vpub.thamdinh",
];
export const STREAMS = LISTENERS.length + 1;
/** Nothing and everything of a criterion of 20 points; where no other unit stands between, the total alone moves. */
const LEAF = "1.5";
const COUNTS = ["0", "4"];

declare global {
  // When the watching page has seen the unit's place or total move, in milliseconds since 1970.
  var moved: number[];
}

export interface Watched {
  /** Milliseconds of each save, in the order in which they were made. */
  readonly times: readonly number[];
  /** The streams that were open to the end. */
  readonly open: number;
}

interface Stream {
  open: boolean;
}

export async function savesToRank(browser: Browser): Promise<Watched> {
  const stop = new AbortController();
  const streams = await Promise.all(LISTENERS.map((username) => listen(username, stop.signal)));
  const watching = await (await browserOf(browser, OWNER)).newPage();
  streams.push(await watcher(watching));
  const entering = await (await browserOf(browser, OFFICER)).newPage();
  await entering.goto(entryAddress(platform.assessment, LEAF));
  const times: number[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    const sent = await saved(entering, COUNTS[save % COUNTS.length] ?? "0");
    const seen = await watching.waitForFunction((before) => globalThis.moved.find((time) => time > before), sent, { polling: 20 });
    times.push(((await seen.jsonValue()) ?? Number.NaN) - sent);
  }
  const open = streams.filter((stream) => stream.open).length;
  stop.abort();
  await watching.context().close();
  await entering.context().close();
  return { times, open };
}

/** The ranking before somebody who does nothing, once its own stream has begun. */
async function watcher(page: Page): Promise<Stream> {
  const stream = { open: true };
  const begun = page.waitForResponse((answer) => answer.url().includes(STREAM) && answer.ok());
  page.on("requestfinished", (request) => {
    if (request.url().includes(STREAM)) stream.open = false;
  });
  page.on("requestfailed", (request) => {
    if (request.url().includes(STREAM)) stream.open = false;
  });
  await page.goto(`/app/rounds/${platform.round}/ranking?group=communes`);
  await page.locator(`tr[data-unit="${platform.unit}"] .place`).waitFor();
  await begun;
  await page.evaluate(watch, platform.unit);
  return stream;
}

/** Types a value as a person does; when its request left the browser. */
async function saved(page: Page, count: string): Promise<number> {
  const cell = page.locator(`tr[data-leaf="${LEAF}"] .cell-input`);
  await cell.fill(count);
  const sending = page.waitForRequest((request) => request.method() === "PUT");
  await cell.press("Enter");
  await page.keyboard.press("ArrowUp");
  const request = await sending;
  const answer = await request.response();
  if (answer?.ok() !== true) throw new Error(`a save was answered with ${answer?.status()}`);
  return request.timing().startTime;
}

function watch(unit: string): void {
  const place = (): string => [".place", ".total"].map((one) => document.querySelector(`tr[data-unit="${unit}"] ${one}`)?.textContent).join(" ");
  let known = place();
  globalThis.moved = [];
  new MutationObserver(() => {
    if (place() === known) return;
    known = place();
    globalThis.moved.push(performance.timeOrigin + performance.now());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Somebody else with a stream of their own, which has begun. */
async function listen(username: string, signal: AbortSignal): Promise<Stream> {
  const headers = { Authorization: `Bearer ${await tokenOf(platform.gateway, username, platform.password)}`, Accept: "text/event-stream" };
  const answer = await fetch(`${platform.gateway}${STREAM}`, { headers, signal });
  if (!answer.ok || answer.body === null) throw new Error(`${username} gets no stream: ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  while (!/"kind":\s*"ready"/.test(said)) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`the stream of ${username} ended before it was ready`);
    said += value;
  }
  const stream = { open: true };
  void drained(reader, stream);
  return stream;
}

async function drained(reader: ReadableStreamDefaultReader<string>, stream: Stream): Promise<void> {
  try {
    for (let more = true; more; more = !(await reader.read()).done);
  } catch {
    // It broke, or nobody listens any more.
  }
  stream.open = false;
}
