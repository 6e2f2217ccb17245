/** The screens of the work app as its router knows them, whose work each is, and what shows that it is there. */

import { globSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { HANDED } from "../journey/handed.ts";
import { type Role, UNIT } from "../roles.ts";
import { assessmentOf, stage } from "../stage.ts";

const ROUTES = join(import.meta.dirname, "..", "..", "apps", "work", "src", "routes", "_signed");

/** One file each. */
export const SCREENS = globSync("**/*.tsx", { cwd: ROUTES })
  .filter((file) => !file.includes(".test."))
  .map((file) => file.replace(/\.tsx$/, "").replace(/(?:^|\/)index$/, "").replaceAll(/(?<!^)\.(?=\w|\$)/g, "/"))
  .toSorted();

interface Owned {
  readonly role: Role;
  /** What stands there only when the screen has read everything it shows. */
  readonly landmark: (page: Page) => Locator;
}

export const OWNED: Readonly<Record<string, Owned>> = {
  "": { role: "officer", landmark: (page) => page.getByRole("link", { name: "Tất cả thông báo" }) },
  appraisal: { role: "appraiser", landmark: (page) => page.getByRole("main").getByRole("checkbox").first() },
  "appraisal/$assessment": { role: "appraiser", landmark: (page) => page.getByRole("button", { name: /^Trả lại/ }) },
  "assessments/$assessment": { role: "officer", landmark: (page) => page.getByRole("heading", { name: "Điểm theo nhóm" }) },
  "assessments/$assessment/check": { role: "head", landmark: (page) => page.getByRole("button", { name: /^Ký và nộp \d+ tiêu chí/ }) },
  "assessments/$assessment/entry": { role: "officer", landmark: (page) => page.locator(".cell-input, section.card").first() },
  "assessments/$assessment/evidence/$leaf": { role: "officer", landmark: (page) => page.getByRole("button", { name: "Từ kho của đơn vị" }) },
  "assessments/$assessment/returns": { role: "officer", landmark: (page) => page.getByRole("heading", { name: "Không có tiêu chí nào bị trả lại." }) },
  leaders: { role: "leader", landmark: (page) => page.getByRole("heading", { name: "Tự đánh giá" }) },
  notices: { role: "officer", landmark: (page) => page.getByRole("button", { name: "Tất cả" }) },
  rounds: { role: "owner", landmark: (page) => page.getByRole("link", { name: "Mở kỳ đánh giá" }) },
  "rounds/$round": { role: "owner", landmark: (page) => page.getByRole("button", { name: "Chốt số liệu…" }).first() },
  "rounds/$round/publication": { role: "publisher", landmark: (page) => page.getByText(/Đã công bố lúc/).first() },
  "rounds/$round/ranking": { role: "owner", landmark: (page) => page.getByRole("rowheader").first() },
  "rounds/$round/units": { role: "owner", landmark: (page) => page.getByRole("button", { name: /^Gia hạn cho/ }).first() },
  "rounds/new": { role: "owner", landmark: (page) => page.getByLabel("Tên kỳ (bắt buộc)") },
  "units/$unit": { role: "head", landmark: (page) => page.getByRole("rowheader").first() },
};

/** Screens that show more of a round which is over. */
const OVER = new Set(["rounds/$round/publication", "rounds/$round/ranking"]);

/** The address of a screen for the people of one unit; who appraises looks at the sheet that was handed in. */
export function addressOf(screen: string, role: Role): string {
  const known: Record<string, string> = {
    $assessment: assessmentOf("ENTRY", role === "appraiser" && screen.startsWith("appraisal") ? HANDED : UNIT),
    $code: stage.rounds.ENTRY.code,
    $group: "communes",
    $leaf: "1.3",
    $round: OVER.has(screen) ? stage.published : stage.rounds.ENTRY.code,
    $unit: UNIT,
  };
  const asked = screen === "appraisal" ? `?round=${stage.rounds.ENTRY.code}` : "";
  return `/app/${screen.replaceAll(/\$\w+/g, (name) => known[name] ?? unknown(screen, name))}${asked}`;
}

function unknown(screen: string, name: string): never {
  throw new Error(`nobody told what to put for ${name} into ${screen}`);
}
