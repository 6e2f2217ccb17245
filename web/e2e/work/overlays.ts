/**
 * Every overlay of the work app and how somebody comes to see it: by the source that draws it and, where that
 * draws several or one in several ways, by what it is about.
 */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Person } from "../api.ts";
import { entryAddress } from "../pages/addresses.ts";
import { copied } from "../pages/clipboard.ts";
import { ASKED, HANDED } from "../journey/handed.ts";
import { confirmation, lapsed } from "../pages/confirming.ts";
import { EntryPage } from "../pages/entry.ts";
import { open } from "../pages/settled.ts";
import { assessmentOf, commune, stage } from "../stage.ts";

const SOURCES = join(import.meta.dirname, "..", "..", "apps", "work", "src");
const ROUND = stage.rounds.ENTRY.code;
/** Of thirty minutes in which nobody touches anything. */
const NEARLY_OVER_MS = 28.5 * 60_000;
/** Of the twelve hours after which a session ends, whoever is there. */
const NEARLY_ENDED_MS = (12 * 60 - 4) * 60_000;

/** The sources that draw overlays, and how many. */
export const DRAWN: ReadonlyMap<string, number> = new Map(
  globSync("**/*.tsx", { cwd: SOURCES })
    .filter((file) => !file.includes(".test."))
    .map((file): [string, number] => [file.replace(/\.tsx$/, ""), drawnIn(readFileSync(join(SOURCES, file), "utf8"))])
    .filter(([, count]) => count > 0),
);

function drawnIn(source: string): number {
  return source.match(/<Dialog\b|popover="/g)?.length ?? 0;
}

export interface Overlay {
  readonly username: string;
  /** What has to be done before the first page is opened. */
  readonly before?: (page: Page) => Promise<void>;
  readonly open: (page: Page) => Promise<void>;
  /** It is drawn by the grid or by the cards and goes with them: in a smaller window it is opened anew, or is none. */
  readonly smaller?: "anew" | "none";
  /** Where it does not exist at the other width. */
  readonly only?: "desktop" | "phone";
}

/** A unit of its own for each overlay that changes something. */
const ENTERING = commune(43);
const CONFLICTING = commune(44);
const officer = `${ENTERING}.canbo`;
const owner = "dn-skhcn.quantri";

async function cell(page: Page, unit: string, leaf: string): Promise<void> {
  await open(page, entryAddress(assessmentOf("ENTRY", unit), leaf));
}

/** Types into the open criterion, in the grid or in its card. */
async function enters(page: Page, text: string): Promise<void> {
  const field = page.locator(".cell-input, section.card input.input").first();
  await field.fill(text);
  await field.press("Enter");
}

/** A decision of an appraiser that needs a reason. */
async function reasons(page: Page, verb: RegExp, leaf?: string): Promise<void> {
  const at = leaf === undefined ? "" : `?leaf=${encodeURIComponent(`"${leaf}"`)}`;
  await open(page, `/app/appraisal/${assessmentOf("ENTRY", HANDED)}${at}`);
  await page.locator(".decide").getByRole("button", { name: verb }).click();
}

async function pastes(page: Page): Promise<void> {
  await cell(page, ENTERING, "1.2");
  await new EntryPage(page, "").editor("1.2").focus();
  await copied(page, [["ba", ""], ["4", ""]]);
  await page.keyboard.press("Control+v");
}

async function conflicts(page: Page): Promise<void> {
  const sheet = assessmentOf("ENTRY", CONFLICTING);
  const other = await Person.of(`${CONFLICTING}.canbo`);
  const { version, inputs } = await other.leaf(sheet, "1.3");
  const before = Number(inputs?.["count"] ?? 0);
  await cell(page, CONFLICTING, "1.3");
  await page.context().setOffline(true);
  await enters(page, String(before + 2));
  await other.put(`/api/scoring/v1/assessments/${sheet}/leaves/1.3/value`, { inputs: { count: String(before + 1) } }, version);
  await page.context().setOffline(false);
  await page.getByText("Xung đột").first().waitFor();
  await cell(page, CONFLICTING, "1.3");
  await page.getByRole("button", { name: "So sánh hai giá trị" }).click();
}

export const OVERLAYS: Readonly<Record<string, Overlay | { readonly shownIn: string }>> = {
  "appraisal/bulk": {
    username: "dn-vpub.thamdinh",
    open: async (page) => {
      await open(page, `/app/appraisal?round=${ROUND}`);
      await page.locator(".queue-table tbody input[type=checkbox]").first().check();
      await page.getByRole("button", { name: /^Duyệt 1 tiêu chí…/ }).click();
    },
  },
  "appraisal/reason-dialog adjust": { username: "dn-vpub.thamdinh", open: (page) => reasons(page, /^Sửa điểm/) },
  "appraisal/reason-dialog refuse": {
    username: `${ASKED.verifier.toLowerCase()}.thamdinh`,
    open: (page) => reasons(page, /^Không đồng ý/, ASKED.leaf),
  },
  "appraisal/reason-dialog return": { username: "dn-vpub.thamdinh", open: (page) => reasons(page, /^Trả lại/) },
  "entry/checklist": {
    only: "desktop",
    smaller: "none",
    username: officer,
    open: async (page) => {
      await cell(page, ENTERING, "2.2");
      await new EntryPage(page, "").editor("2.2").press("Enter");
    },
  },
  "entry/conflict-dialog": { username: `${CONFLICTING}.canbo`, open: conflicts },
  "entry/na-part": {
    smaller: "anew",
    username: officer,
    open: async (page) => {
      await cell(page, ENTERING, "5.4");
      await page.getByRole("button", { name: "Đề nghị không áp dụng" }).click();
    },
  },
  "entry/paste-dialog": { only: "desktop", username: officer, open: pastes },
  "evidence/from-store": {
    username: officer,
    open: async (page) => {
      await open(page, `/app/assessments/${assessmentOf("ENTRY", ENTERING)}/evidence/1.3`);
      await page.getByRole("button", { name: "Từ kho của đơn vị" }).click();
    },
  },
  "evidence/paper-row": { shownIn: "round.spec.ts" },
  "publication/publishing": { shownIn: "round.spec.ts" },
  "rounds/extend": {
    username: owner,
    open: async (page) => {
      await open(page, `/app/rounds/${ROUND}/units`);
      await page.getByRole("button", { name: /^Gia hạn cho/ }).first().click();
    },
  },
  "rounds/remind": {
    username: owner,
    open: async (page) => {
      await open(page, `/app/rounds/${ROUND}/units`);
      await page.getByRole("checkbox", { name: /^Chọn / }).nth(1).check();
      await page.getByRole("button", { name: /^Đôn đốc 1 đơn vị/ }).click();
    },
  },
  "rounds/round-screen approve": {
    username: "75.hoidong",
    open: async (page) => {
      await open(page, `/app/rounds/${stage.rounds.CLOSING.code}`);
      await page.getByRole("button", { name: /^Thông qua kết quả/ }).and(page.locator(":enabled")).first().click();
    },
  },
  "rounds/round-screen close": {
    username: owner,
    open: async (page) => {
      await open(page, `/app/rounds/${ROUND}`);
      await page.getByRole("button", { name: "Chốt số liệu…" }).first().click();
    },
  },
  "session/sign-out": {
    username: officer,
    open: async (page) => {
      await cell(page, ENTERING, "1.3");
      await page.context().setOffline(true);
      await enters(page, "8");
      await page.locator("button.account").click();
      await page.getByRole("button", { name: "Đăng xuất" }).click();
    },
  },
  "session/confirm-dialog": {
    username: "dn-skhcn.quantri",
    open: async (page) => {
      await open(page, `/app/rounds/${ROUND}`);
      await lapsed(page.context());
      await page.getByRole("button", { name: "Chốt số liệu…" }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: /^Chốt số liệu \d+ phiếu/ }).click();
      await confirmation(page).waitFor();
    },
  },
  "session/watch soon": {
    username: officer,
    before: (page) => page.clock.install(),
    open: async (page) => {
      await open(page, "/app/");
      // Nobody is there, and the server is not asked for more time.
      await page.route("**/browser-session/refresh", (route) => route.abort());
      await page.clock.fastForward(NEARLY_OVER_MS);
    },
  },
  "session/watch ending": {
    username: officer,
    before: (page) => page.clock.install(),
    open: async (page) => {
      await open(page, "/app/");
      await page.route("**/browser-session/refresh", (route) => route.abort());
      await page.clock.fastForward(NEARLY_ENDED_MS);
    },
  },
  "session/watch over": {
    username: officer,
    open: async (page) => {
      await cell(page, ENTERING, "1.3");
      await page.context().clearCookies();
      await enters(page, "9");
    },
  },
  "sheets/recall": {
    username: `${HANDED}.chutich`,
    open: async (page) => {
      await open(page, `/app/assessments/${assessmentOf("ENTRY", HANDED)}/check`);
      await page.getByRole("button", { name: "Rút phiếu về" }).click();
    },
  },
  "sheets/sign-bar": {
    username: `${ENTERING}.chutich`,
    open: async (page) => {
      await open(page, `/app/assessments/${assessmentOf("ENTRY", ENTERING)}/check`);
      await page.getByRole("button", { name: /^Ký và nộp \d+ tiêu chí/ }).click();
    },
  },
  "shell/account": {
    username: officer,
    open: async (page) => {
      await open(page, "/app/");
      await page.locator("button.account").click();
    },
  },
  "shell/bottom": {
    only: "phone",
    username: officer,
    open: async (page) => {
      await open(page, "/app/");
      await page.getByRole("navigation").getByRole("button").click();
    },
  },
  "shell/search": {
    username: officer,
    open: async (page) => {
      await open(page, "/app/");
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").fill("bien hoa");
    },
  },
};
