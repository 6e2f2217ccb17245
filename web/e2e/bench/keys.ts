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
