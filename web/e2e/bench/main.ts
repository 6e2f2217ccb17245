/** `./dti bench web`: what the budgets say of the screens, through the gateway; exit code 1 above one. */

import { type Browser, chromium } from "@playwright/test";
import { budgets } from "./budgets.ts";
import { allWithin, judged, quantile } from "./judging.ts";
import { judgeKeys, judgeSearch } from "./keys.ts";
import { STREAMS, savesToRank } from "./live.ts";
import { judgePapers, judgeSaves } from "./officer.ts";
import { judgeScreen } from "./screens.ts";

async function judgeLive(browser: Browser): Promise<void> {
  const { times, open } = await savesToRank(browser);
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)].map((figure) => figure.toFixed(0));
  process.stdout.write(`live     ${times.length} saves, ${open} streams: p50 ${half} ms, p99 ${most} ms\n`);
  judged("live", "save → place p95 (ms)", quantile(times, 0.95), budgets.saveToRank.p95);
  judged("live", "streams that ended", STREAMS - open, 0);
}

const browser = await chromium.launch({ executablePath: process.env.DTI_TEST_CHROMIUM ?? "", args: ["--no-sandbox", "--disable-gpu"] });
for (const [screen, budget] of Object.entries(budgets.screens)) await judgeScreen(browser, screen, budget);
await judgeKeys(browser);
await judgeSearch(browser);
await judgeSaves(browser);
await judgePapers(browser);
await judgeLive(browser);
await browser.close();
if (!allWithin()) process.exitCode = 1;
