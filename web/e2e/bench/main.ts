/** `./dti bench web`: each screen of the budgets under its profiles, cold, through the gateway; exit code 1 above one. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Page, chromium } from "@playwright/test";
import { savesToRank } from "./live.ts";
import { type Profile, type Visit, visit } from "./measuring.ts";
import { entryAddress } from "../pages/addresses.ts";
import { LEADER, OFFICER, browserOf, platform } from "./platform.ts";

interface Budget {
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly bytes: number;
  readonly tbt: number;
  readonly cls: number;
  readonly lcp: Readonly<Record<string, number>>;
}

interface Budgets {
  readonly screens: Readonly<Record<string, Budget>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly keyToPaint: { readonly worst: number; readonly slowdown: number };
  /** Milliseconds from a save to its place in another browser: the 95th of a hundred. */
  readonly saveToRank: { readonly p95: number };
}

const RUNS = 3;
const KEYS = 30;
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Budgets;
/** Each screen, and who reads it. */
const SCREENS: Readonly<Record<string, { readonly address: string; readonly username?: string }>> = {
  portal: { address: "/" },
  work: { address: "/app/", username: OFFICER },
  entry: { address: entryAddress(platform.assessment), username: OFFICER },
  leaders: { address: "/app/leaders", username: LEADER },
};

const failed: string[] = [];

function judged(screen: string, what: string, figure: number, limit: number, digits = 0): void {
  const over = figure > limit;
  const line = `${screen.padEnd(8)} ${what.padEnd(22)} ${figure.toFixed(digits).padStart(8)}  of ${limit}${over ? "  ← above" : ""}`;
  process.stdout.write(`${line}\n`);
  if (over) failed.push(line);
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function whole(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector(".skeleton") === null);
  await page.waitForLoadState("load");
}

async function measured(browser: Browser, screen: string, profile: Profile): Promise<Visit[]> {
  const { address = "/", username } = SCREENS[screen] ?? {};
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browserOf(browser, username);
    visits.push(await visit(context, address, profile, whole));
    await context.close();
  }
  return visits;
}

async function judge(browser: Browser, screen: string, budget: Budget): Promise<void> {
  for (const [name, profile] of Object.entries(budgets.profiles)) {
    const visits = await measured(browser, screen, profile);
    judged(screen, `LCP ${name} (ms)`, middle(visits.map(({ lcp }) => lcp)), budget.lcp[name] ?? 0);
    judged(screen, `CLS ${name}`, Math.max(...visits.map(({ cls }) => cls)), budget.cls, 3);
    if (name !== "4g") continue;
    judged(screen, "TBT (ms)", middle(visits.map(({ tbt }) => tbt)), budget.tbt);
    for (const kind of ["script", "style", "font"] as const) {
      judged(screen, `${kind} (kB)`, middle(visits.map(({ kilobytes }) => kilobytes[kind])), budget[kind]);
    }
    judged(screen, "everything (kB)", middle(visits.map(({ kilobytes }) => kilobytes.all)), budget.bytes);
  }
}

/** From a key to the frame that shows it, on a full sheet. */
async function judgeKeys(browser: Browser): Promise<void> {
  const { slowdown, worst } = budgets.keyToPaint;
  const page = await (await browserOf(browser, OFFICER)).newPage();
  await page.goto(entryAddress(platform.assessment));
  await page.locator(".cell-input").focus();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    addEventListener("keydown", ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - timeStamp), 0));
    }, true);
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? "ArrowDown" : "ArrowUp");
    await page.waitForFunction((painted) => (globalThis as unknown as { seen: number[] }).seen.length > painted, key);
  }
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  judged("entry", "key to paint (ms)", Math.max(...seen), worst);
  await page.context().close();
}

/** The share of `numbers` that is not above the answer. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length * share) - 1] ?? Number.NaN;
}

async function judgeLive(browser: Browser): Promise<void> {
  const found = await savesToRank(browser);
  const [half, most] = [quantile(found, 0.5), quantile(found, 0.99)].map((figure) => figure.toFixed(0));
  process.stdout.write(`live     ${found.length} saves, ten streams: p50 ${half} ms, p99 ${most} ms\n`);
  judged("live", "save → rank p95 (ms)", quantile(found, 0.95), budgets.saveToRank.p95);
}

const browser = await chromium.launch({ executablePath: process.env.DTI_TEST_CHROMIUM ?? "", args: ["--no-sandbox", "--disable-gpu"] });
for (const [screen, budget] of Object.entries(budgets.screens)) await judge(browser, screen, budget);
await judgeKeys(browser);
await judgeLive(browser);
await browser.close();
if (failed.length > 0) process.exitCode = 1;
