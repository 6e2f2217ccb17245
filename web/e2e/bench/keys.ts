/** From a key to the frame that shows what it did. */

import type { Browser, Page } from "@playwright/test";
import { entryAddress } from "../pages/addresses.ts";
import { budgets } from "./budgets.ts";
import { judged, middle, worst } from "./judging.ts";
import { OFFICER, OWNER, browserOf, platform } from "./platform.ts";

/** A figure, its end, and steps over the grid. */
const STEPS = ["2", "Enter", "ArrowDown", "3", "ArrowUp", "ArrowRight", "ArrowLeft"];
const KEYS = 42;
/** A machine that did something else for a moment spoils one of them. */
const TURNS = 3;
/** As many keys come one upon the other, then somebody looks: what waits for the keys to rest, comes then. */
const BURST = 6;
const REST_MS = 200;
const SEARCHED = "bien hoa 1.3";
/** Where figures follow each other. */
const FIGURES = "6.1";

/** Milliseconds of each key; before every `burst`th somebody rests. */
async function timed(page: Page, keys: readonly string[], burst: number): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    addEventListener("keydown", ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - timeStamp), 0));
    }, true);
  });
  for (const [at, key] of keys.entries()) {
    if (at % burst === 0) await page.waitForTimeout(REST_MS);
    await page.keyboard.press(key);
    await page.waitForFunction((painted) => (globalThis as unknown as { seen: number[] }).seen.length > painted, at);
  }
  return page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
}

/** On a full sheet, by somebody who enters figures: the slowest key of the middle one of several turns. */
export async function judgeKeys(browser: Browser): Promise<void> {
  const slowest: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one turn after the other: they would slow each other
  for (let turn = 0; turn < TURNS; turn += 1) slowest.push(worst(await keysOf(browser)));
  process.stdout.write(`entry    slowest key of ${TURNS} turns: ${slowest.map((figure) => figure.toFixed(0)).join(", ")} ms\n`);
  judged("entry", "key to paint (ms)", middle(slowest), budgets.keyToPaint.worst);
}

async function keysOf(browser: Browser): Promise<number[]> {
  const page = await (await browserOf(browser, OFFICER)).newPage();
  await page.goto(entryAddress(platform.assessment, FIGURES));
  await page.locator(`tr[data-leaf="${FIGURES}"] .cell-input`).focus();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: budgets.keyToPaint.slowdown });
  const keys = Array.from({ length: KEYS }, (_, at) => STEPS[at % STEPS.length] ?? "Enter");
  const times = await timed(page, keys, BURST);
  await page.context().close();
  return times;
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
