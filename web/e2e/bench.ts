/** `./dti bench web`: each screen of the budgets under its profiles, cold, through the gateway; exit code 1 above one. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type Page, chromium } from "@playwright/test";
import { type Profile, type Visit, visit } from "./measuring.ts";

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
}

interface Platform {
  readonly gateway: string;
  readonly username: string;
  readonly password: string;
  readonly assessment: string;
}

const RUNS = 3;
const KEYS = 30;
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Budgets;
const platform = JSON.parse(process.env.DTI_BENCH ?? "{}") as Platform;
const entry = `/app/assessments/${platform.assessment}/entry`;
const ADDRESSES: Readonly<Record<string, string>> = { portal: "/", work: "/app/", entry };

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

async function contextFor(browser: Browser, screen: string): Promise<BrowserContext> {
  const viewport = { width: 1366, height: 768 };
  // A cold visit has no worker that kept the files; the sign-in before it would have brought one.
  const context = await browser.newContext({ baseURL: platform.gateway, viewport, locale: "vi-VN", serviceWorkers: "block" });
  if (screen !== "portal") {
    const page = await context.newPage();
    await page.goto("/app/sign-in");
    await page.getByLabel("Tên đăng nhập").fill(platform.username);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(platform.password);
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await page.waitForURL(/\/app\/?$/);
    await page.close();
  }
  return context;
}

async function whole(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector(".skeleton") === null);
  await page.waitForLoadState("load");
}

async function measured(browser: Browser, screen: string, profile: Profile): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await contextFor(browser, screen);
    visits.push(await visit(context, ADDRESSES[screen] ?? "/", profile, whole));
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
  const page = await (await contextFor(browser, "entry")).newPage();
  await page.goto(entry);
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
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press(key % 2 === 0 ? "ArrowDown" : "ArrowUp");
  const seen = await page.waitForFunction((wanted) => {
    const { seen: found } = globalThis as unknown as { seen: number[] };
    return found.length >= wanted ? found : undefined;
  }, KEYS);
  judged("entry", "key to paint (ms)", Math.max(...((await seen.jsonValue()) ?? [])), worst);
  await page.context().close();
}

const browser = await chromium.launch({ executablePath: process.env.DTI_TEST_CHROMIUM ?? "", args: ["--no-sandbox", "--disable-gpu"] });
for (const [screen, budget] of Object.entries(budgets.screens)) await judge(browser, screen, budget);
await judgeKeys(browser);
await browser.close();
if (failed.length > 0) process.exitCode = 1;
