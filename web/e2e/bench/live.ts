/** From a save in one browser to the place it moves in another, while ten people listen. */

import type { Browser, Page } from "@playwright/test";
import { entryAddress } from "../pages/addresses.ts";
import { tokenOf } from "../token.ts";
import { OFFICER, OWNER, browserOf, platform } from "./platform.ts";

const SAVES = 100;
/** Who listens beside the watcher. */
const LISTENERS = [
  "75.hoidong", "75.lanhdao", "dn-ca.thamdinh", "dn-hdnd.lanhdao", "dn-skhcn.congbo", "dn-snv.thamdinh", "dn-stc.thamdinh", "dn-tu.lanhdao",
  "dn-vpub.thamdinh",
];
/** Two values between which the points of the first counting criterion differ. */
const LEAF = "1.3";
const COUNTS = ["1", "2"];

declare global {
  // What the watching page has seen change, in milliseconds since 1970.
  var moved: number[];
}

/** Milliseconds of each save, in the order in which they were made. */
export async function savesToRank(browser: Browser): Promise<number[]> {
  const stop = new AbortController();
  await Promise.all(LISTENERS.map((username) => listen(username, stop.signal)));
  const watching = await (await browserOf(browser, OWNER)).newPage();
  await watching.goto(`/app/rounds/${platform.round}/ranking?group=communes`);
  await watching.locator(`tr[data-unit="${platform.unit}"] .total`).waitFor();
  await watching.evaluate(watch, platform.unit);
  const entering = await (await browserOf(browser, OFFICER)).newPage();
  await entering.goto(entryAddress(platform.assessment, LEAF));
  const seconds: number[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    const sent = await saved(entering, COUNTS[save % COUNTS.length] ?? "1");
    const seen = await watching.waitForFunction((before) => globalThis.moved.find((time) => time > before), sent, { polling: 20 });
    seconds.push(((await seen.jsonValue()) ?? Number.NaN) - sent);
  }
  stop.abort();
  await watching.context().close();
  await entering.context().close();
  return seconds;
}

/** Types a value as a person does; when its request left the browser. */
async function saved(page: Page, count: string): Promise<number> {
  const cell = page.locator(`tr[data-leaf="${LEAF}"] .cell-input`);
  await cell.fill(count);
  const sending = page.waitForRequest((request) => request.method() === "PUT");
  await cell.press("Enter");
  await page.keyboard.press("ArrowUp");
  const request = await sending;
  await request.response();
  return request.timing().startTime;
}

function watch(unit: string): void {
  const total = (): string => document.querySelector(`tr[data-unit="${unit}"] .total`)?.textContent ?? "";
  let known = total();
  globalThis.moved = [];
  new MutationObserver(() => {
    if (total() === known) return;
    known = total();
    globalThis.moved.push(performance.timeOrigin + performance.now());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Somebody else with a stream of their own. */
async function listen(username: string, signal: AbortSignal): Promise<void> {
  const headers = { Authorization: `Bearer ${await tokenOf(platform.gateway, username, platform.password)}`, Accept: "text/event-stream" };
  const { body } = await fetch(`${platform.gateway}/api/notify/v1/stream`, { headers, signal });
  const reader = body?.getReader();
  const drain = async (): Promise<void> => {
    for (let more = true; more; more = !((await reader?.read())?.done ?? true));
  };
  drain().catch(() => undefined);
}
