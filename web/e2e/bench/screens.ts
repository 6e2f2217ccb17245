/** Each screen of the budgets under their profiles: bytes, times and shifts of a cold visit, and of one that finds the files kept. */

import type { Browser, Page } from "@playwright/test";
import { entryAddress } from "../pages/addresses.ts";
import { type Budget, budgets } from "./budgets.ts";
import { judged, middle, positive } from "./judging.ts";
import { type Profile, type Visit, visit } from "./measuring.ts";
import { LEADER, OFFICER, browserOf, platform } from "./platform.ts";

const RUNS = 3;
const SLOWEST_MS = 60_000;

/** Each screen, and who reads it. */
const SCREENS: Readonly<Record<string, { readonly address: string; readonly username?: string }>> = {
  portal: { address: "/" },
  work: { address: "/app/", username: OFFICER },
  entry: { address: entryAddress(platform.assessment), username: OFFICER },
  leaders: { address: "/app/leaders", username: LEADER },
};

async function whole(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor({ timeout: SLOWEST_MS });
  await page.waitForFunction(() => document.querySelector(".skeleton") === null);
  await page.waitForLoadState("load");
}

async function cold(browser: Browser, screen: string, profile: Profile): Promise<Visit[]> {
  const { address = "/", username } = SCREENS[screen] ?? {};
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browserOf(browser, username);
    visits.push(await visit(context, { address, profile, cold: true, ready: whole }));
    await context.close();
  }
  return visits;
}

/** The visits of somebody whose browser has kept the files. */
async function again(browser: Browser, screen: string, profile: Profile): Promise<Visit[]> {
  const { address = "/", username } = SCREENS[screen] ?? {};
  const context = await browserOf(browser, username, { worker: true });
  const first = await context.newPage();
  await first.goto(address);
  await whole(first);
  await first.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === "activated" && navigator.serviceWorker.controller !== null;
  });
  await first.close();
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(context, { address, profile, cold: false, ready: whole }));
  await context.close();
  return visits;
}

export async function judgeScreen(browser: Browser, screen: string, budget: Budget): Promise<void> {
  for (const [name, profile] of Object.entries(budgets.profiles)) {
    const visits = await cold(browser, screen, profile);
    judged(screen, `LCP ${name} (ms)`, middle(positive(visits.map(({ lcp }) => lcp))), budget.lcp[name]);
    judged(screen, `CLS ${name}`, Math.max(...visits.map(({ cls }) => cls)), budget.cls, 3);
    if (name !== "4g") continue;
    judged(screen, "TBT (ms)", middle(visits.map(({ tbt }) => tbt)), budget.tbt);
    const kilobytes = (kind: keyof Visit["kilobytes"]): number[] => visits.map((one) => one.kilobytes[kind]);
    judged(screen, "script (kB)", middle(positive(kilobytes("script"))), budget.script);
    judged(screen, "style (kB)", middle(kilobytes("style")), budget.style);
    judged(screen, "font (kB)", middle(kilobytes("font")), budget.font);
    judged(screen, "everything (kB)", middle(positive(kilobytes("all"))), budget.bytes);
  }
  const office = budgets.profiles["office"];
  if (budget.again === undefined || office === undefined) return;
  const visits = await again(browser, screen, office);
  judged(screen, "LCP again, office (ms)", middle(positive(visits.map(({ lcp }) => lcp))), budget.again);
}
