/** From a key to the frame that shows what it did. */

import type { Browser, Page } from "@playwright/test";
import { entryAddress } from "../pages/addresses.ts";
import { budgets } from "./budgets.ts";
import { judged, worst } from "./judging.ts";
import { OFFICER, OWNER, browserOf, platform } from "./platform.ts";

/** A figure, its end, and steps over the grid. */
const STEPS = ["2", "Enter", "ArrowDown", "3", "ArrowUp", "ArrowRight", "ArrowLeft"];
const KEYS = 42;
/** As many keys come one upon the other, then somebody looks: what waits for the keys to rest, comes then. */
const BURST = 6;
const REST_MS = 200;
const SEARCHED = "bien hoa 1.3";
/** Where figures follow each other. */
const FIGURES = "6.1";
/** The browser reports no shorter time. */
const SHORTEST_MS = 16;

/** On the page. */
declare const seen: { readonly keys: number; readonly painted: number; readonly durations: readonly number[] };

/**
 * Milliseconds from each key, and from what the browser makes of it, to the presentation of the next frame, in
 * steps of 8; before every `burst`th key somebody rests. Source: W3C, Event Timing API, `duration`.
 */
async function timed(page: Page, keys: readonly string[], burst: number): Promise<readonly number[]> {
  await page.evaluate((shortest) => {
    const found = { keys: 0, painted: 0, durations: [shortest] };
    Object.assign(globalThis, { seen: found });
    addEventListener("keydown", () => {
      found.keys += 1;
      requestAnimationFrame(() => setTimeout(() => (found.painted += 1), 0));
    }, true);
    const observer = new PerformanceObserver((list) => {
      found.durations.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: "event", durationThreshold: shortest } as PerformanceObserverInit);
  }, SHORTEST_MS);
  for (const [at, key] of keys.entries()) {
    if (at % burst === 0) await page.waitForTimeout(REST_MS);
    await page.keyboard.press(key);
    await page.waitForFunction((painted) => seen.painted > painted, at);
  }
  await page.waitForTimeout(REST_MS);
  const { keys: heard, durations } = await page.evaluate(() => seen);
  return heard === keys.length ? durations : [];
}

/** On a full sheet, by somebody who enters figures. */
export async function judgeKeys(browser: Browser): Promise<void> {
  const { slowdown, worst: limit } = budgets.keyToPaint;
  const page = await (await browserOf(browser, OFFICER)).newPage();
  await page.goto(entryAddress(platform.assessment, FIGURES));
  await page.locator(`tr[data-leaf="${FIGURES}"] .cell-input`).focus();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const keys = Array.from({ length: KEYS }, (_, at) => STEPS[at % STEPS.length] ?? "Enter");
  judged("entry", "key to paint (ms)", worst(await timed(page, keys, BURST)), limit);
  await page.context().close();
}

/** Among all units and the pages of who runs the round. */
export async function judgeSearch(browser: Browser): Promise<void> {
  const page = await (await browserOf(browser, OWNER)).newPage();
  await page.goto("/app/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  const box = page.getByRole("dialog").getByRole("combobox");
  await box.fill(SEARCHED.slice(0, 4));
  await page.getByRole("option").nth(1).waitFor();
  await box.fill("");
  judged("search", "letter to list (ms)", worst(await timed(page, [...SEARCHED], BURST)), budgets.search.worst);
  await page.context().close();
}
