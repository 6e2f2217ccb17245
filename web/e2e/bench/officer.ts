/** What an officer waits for: the answer to a save, and the papers of a criterion. */

import type { Browser, Page } from "@playwright/test";
import { entryAddress } from "../pages/addresses.ts";
import { budgets, profileOf } from "./budgets.ts";
import { judged, quantile } from "./judging.ts";
import { type Profile, shaped } from "./measuring.ts";
import { OFFICER, browserOf, platform } from "./platform.ts";

const SAVES = 20;
const SHARE = 0.75;
const LEAF = "1.3";
/** Criteria whose papers nobody has looked at before. */
const LEAVES = ["1.1", "1.2", "1.4", "1.5", "2.1", "2.2", "2.3", "3.1", "3.3", "3.4", "3.5", "4.1"];

async function entering(browser: Browser, profile: Profile): Promise<Page> {
  const page = await (await browserOf(browser, OFFICER)).newPage();
  await shaped(await page.context().newCDPSession(page), profile);
  await page.goto(entryAddress(platform.assessment, LEAF));
  await page.locator(`tr[data-leaf="${LEAF}"] .cell-input`).waitFor();
  return page;
}

export async function judgeSaves(browser: Browser): Promise<void> {
  const page = await entering(browser, profileOf(budgets.saveAnswered));
  const cell = page.locator(`tr[data-leaf="${LEAF}"] .cell-input`);
  const answered: number[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    await cell.fill(String(save + 1));
    const sending = page.waitForRequest((request) => request.method() === "PUT");
    await cell.press("Enter");
    await page.keyboard.press("ArrowUp");
    const request = await sending;
    const answer = await request.response();
    if (answer?.ok() !== true) throw new Error(`a save was answered with ${answer?.status()}`);
    await answer.finished();
    answered.push(request.timing().responseEnd);
  }
  judged("entry", "save answered p75 (ms)", quantile(answered, SHARE), budgets.saveAnswered.p75);
  await page.context().close();
}

export async function judgePapers(browser: Browser): Promise<void> {
  const page = await entering(browser, profileOf(budgets.evidencePage));
  const shown: number[] = [];
  for (const leaf of LEAVES) {
    await page.locator(`tr[data-leaf="${leaf}"] td.value`).first().click();
    const link = `a[href$="/evidence/${leaf}"]`;
    await page.locator(link).first().waitFor();
    shown.push(await page.evaluate(openedBy, link));
    await page.goBack();
    await page.locator(".entry").waitFor();
  }
  judged("entry", "evidence page p75 (ms)", quantile(shown, SHARE), budgets.evidencePage.p75);
  await page.context().close();
}

/** Follows a link; milliseconds until the papers are listed. */
function openedBy(link: string): Promise<number> {
  return new Promise((done) => {
    const begun = performance.now();
    const look = (): void => {
      const there = document.querySelector(".papers-screen h1") !== null && document.querySelector(".skeleton") === null;
      if (there) setTimeout(() => done(performance.now() - begun), 0);
      else requestAnimationFrame(look);
    };
    document.querySelector<HTMLElement>(link)?.click();
    requestAnimationFrame(look);
  });
}
