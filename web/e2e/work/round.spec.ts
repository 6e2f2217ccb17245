import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { type LeafTold, Person, read } from "../api.ts";
import { accept, handIn } from "../journey/others.ts";
import { Package } from "../journey/package.ts";
import { recomputed } from "../journey/recomputed.ts";
import { entryAddress } from "../pages/addresses.ts";
import { AppraisalPage } from "../pages/appraisal.ts";
import { fillCards } from "../pages/cards.ts";
import { cellsOf, copied } from "../pages/clipboard.ts";
import { lapsed } from "../pages/confirming.ts";
import { EntryPage } from "../pages/entry.ts";
import { isNarrow } from "../pages/narrow.ts";
import { approveGroup, closeGroup, openRound, propose, publish } from "../pages/round.ts";
import { open } from "../pages/settled.ts";
import { Somebody } from "../pages/somebody.ts";
import { shownRanking } from "../portal/shown.ts";
import { stage } from "../stage.ts";
import { accessible, accessibleSmaller, expect, fits, picture, test } from "../test.ts";

const [UNIT = "", ...OTHERS] = Object.keys(stage.sheets);
const NOT_HERE = "5.4";
const RETURNED = "1.2";
const ADJUSTED = "1.3";
const REASON = "Bổ sung quyết định thành lập tổ công nghệ số";
const ANSWER = "Đã họp thêm phiên quý III, có biên bản kèm theo.";
const PAPER = readFileSync(stage.paper);
const DAY_MS = 86_400_000;

interface Sheet {
  readonly unit: { readonly name: string };
  readonly status: string;
  readonly leaves: readonly LeafTold[];
}

/** dd/mm/yyyy of a day from today on, as people write it here. */
function day(ahead: number): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(Date.now() + ahead * DAY_MS);
}

async function fill(page: Page, sheet: string, framework: Package): Promise<void> {
  if (isNarrow(page)) return fillCards(page, sheet, stage.sheets[UNIT] ?? {}, framework);
  const entry = new EntryPage(page, sheet);
  await entry.at("1.1");
  await copied(page, cellsOf(UNIT));
  await entry.press("Control+v");
  await page.getByRole("button", { name: /^Dán \d+ ô$/ }).click();
  return expect(entry.saving).not.toContainText(/chờ gửi|Đang lưu/, { timeout: 60_000 });
}

async function askToLeaveOut(page: Page, sheet: string): Promise<void> {
  await open(page, entryAddress(sheet, NOT_HERE));
  await page.getByRole("button", { name: "Đề nghị không áp dụng" }).click();
  await page.getByLabel("Lý do (bắt buộc)").fill("Trong năm không có cảnh báo nào.");
  const saved = page.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok());
  await page.getByRole("button", { name: "Gửi đề nghị" }).click();
  await saved;
}

/** One paper for every criterion. */
async function prove(page: Page, sheet: string): Promise<void> {
  await open(page, `/app/assessments/${sheet}/evidence/${RETURNED}`);
  await page.locator("section.drop input[type=file]").first().setInputFiles({ name: "bao-cao.pdf", mimeType: "application/pdf", buffer: PAPER });
  const form = page.getByRole("form", { name: "Thông tin văn bản" });
  await form.getByLabel(/Số, ký hiệu/).fill("45/BC-UBND");
  await form.getByLabel(/Ngày ban hành/).fill(day(0));
  await form.getByLabel(/Trích yếu/).fill("Báo cáo kết quả chuyển đổi số");
  await form.getByLabel(/bí mật nhà nước/).check();
  await form.getByText("Dùng thêm cho tiêu chí").click();
  await accessible(page);
  await picture(page, "officer", "upload-form");
  for (const box of await form.getByRole("checkbox").all()) await box.check();
  await form.getByRole("button", { name: "Tải lên" }).click();
  await expect(page.getByText("Sẵn sàng")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: `Gỡ 45/BC-UBND khỏi tiêu chí ${RETURNED}` }).click();
  await expect(page.getByRole("dialog")).toContainText("Văn bản còn dùng cho");
  await accessible(page);
  await accessibleSmaller(page, page.getByRole("dialog"));
  await page.getByRole("dialog").getByRole("button", { name: "Huỷ" }).click();
}

async function sign(head: Page, address: string, name: string): Promise<void> {
  await open(head, address);
  await head.getByRole("button", { name: /(?:Ký và nộp|Nộp lại) \d+ tiêu chí/ }).click();
  const dialog = head.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await accessible(head);
  await picture(head, "head", name);
  await dialog.getByRole("button", { name: /(?:Ký và nộp|Nộp lại) \d+ tiêu chí/ }).click();
  await expect(dialog).toContainText(/Đã nộp \d+ tiêu chí/);
}

async function appraise(browser: Browser, like: Page, verifier: string, round: string, unit: string, first: boolean): Promise<void> {
  const appraiser = await Somebody.signedIn(browser, like, `${verifier.toLowerCase()}.thamdinh`);
  const sheet = new AppraisalPage(appraiser.page);
  await sheet.from(round, unit);
  await accessible(appraiser.page);
  await fits(appraiser.page);
  await picture(appraiser.page, "appraiser", `sheet-${verifier}`);
  await sheet.decideAll(async (leaf) => {
    if (leaf === RETURNED && first) {
      await sheet.does("return");
      await sheet.gives(REASON);
    } else if (leaf === ADJUSTED && first) {
      await sheet.does("adjust");
      await appraiser.page.getByRole("dialog").locator("label.field input").first().fill("1");
      await sheet.gives("Chỉ một mô hình có quyết định công nhận.");
    } else {
      if (leaf === RETURNED) await expect(appraiser.page.locator(".said")).toHaveText(ANSWER);
      return false;
    }
    return true;
  });
  await appraiser.leaves();
}

test("a round is played from its opening to the public ranking", async ({ page, browser }) => {
  test.setTimeout(900_000);
  const code = `WEB-${Date.now().toString(36).toUpperCase()}`;
  const name = `Năm ${new Date().getFullYear()} (${code})`;
  const reader = await Person.of("dn-skhcn.quantri");
  const framework = await Package.of(reader, "communes", "2026.1");

  const owner = await Somebody.signedIn(browser, page, "dn-skhcn.quantri");
  await openRound(owner.page, { code, name, selfUntil: day(2), appraisalUntil: day(32) });
  await accessible(owner.page);
  await picture(owner.page, "owner", "round-opened");
  const { items } = await reader.get<{ items: { unit: string; id: string }[] }>(`/api/scoring/v1/rounds/${code}/assessments?limit=500`);
  const sheets = new Map(items.map(({ unit, id }) => [unit, id]));
  const sheet = sheets.get(UNIT) ?? "";
  const path = `/api/scoring/v1/assessments/${sheet}`;
  for (const unit of OTHERS) await handIn({ unit, assessment: sheets.get(unit) ?? "", values: stage.sheets[unit] ?? {} }, framework);

  const officer = await Somebody.signedIn(browser, page, `${UNIT}.canbo`);
  await fill(officer.page, sheet, framework);
  await expect.poll(() => reader.inputs(sheet), { message: "the server has every leaf", timeout: 60_000 }).toEqual(stage.sheets[UNIT]);
  await accessible(officer.page);
  await picture(officer.page, "officer", "sheet-filled");
  await askToLeaveOut(officer.page, sheet);
  await prove(officer.page, sheet);
  const kept = await reader.get<{ items: { newest: { sha256: string } }[] }>(`/api/evidence/v1/evidence?unit=${UNIT}&limit=100`);
  expect(kept.items.map(({ newest }) => newest.sha256)).toContain(createHash("sha256").update(PAPER).digest("hex"));

  const head = await Somebody.signedIn(browser, page, `${UNIT}.chutich`);
  await sign(head.page, `/app/assessments/${sheet}/check`, "signing");
  const handed = await reader.get<Sheet>(path);
  expect(handed.leaves).toHaveLength(47);
  expect(handed.leaves.filter(({ na }) => na !== null).map(({ code: leaf, na }) => [leaf, na?.state])).toEqual([[NOT_HERE, "requested"]]);
  for (const verifier of framework.verifiers) await appraise(browser, page, verifier, code, handed.unit.name, true);

  expect((await reader.leaf(sheet, RETURNED)).returned).toBe(true);
  await open(officer.page, `/app/assessments/${sheet}/returns`);
  await expect(officer.page.getByText(REASON)).toBeVisible();
  await officer.page.getByLabel(`Giải trình tiêu chí ${RETURNED}`).fill(ANSWER);
  await officer.page.keyboard.press("Tab");
  await expect(officer.page.getByText("Đã giải trình sau khi bị trả lại")).toBeVisible();
  await expect.poll(async () => (await reader.leaf(sheet, RETURNED)).explanation).toBe(ANSWER);
  await accessible(officer.page);
  await picture(officer.page, "officer", "returned");
  await officer.page.getByRole("link", { name: "Sửa số liệu" }).first().click();
  await improve(officer.page, sheet);
  await expect.poll(async () => (await reader.leaf(sheet, RETURNED)).inputs).toEqual({ count: "4" });
  await sign(head.page, `/app/assessments/${sheet}/returns`, "signing-again");
  await appraise(browser, page, "DN-SKHCN", code, handed.unit.name, false);
  const decided = await reader.get<Sheet>(path);
  expect(decided.status).toBe("appraised");
  expect(decided.leaves.filter(({ returned }) => returned), "every return is answered").toEqual([]);
  expect((await reader.leaf(sheet, NOT_HERE)).na?.state).toBe("approved");
  const unlike = decided.leaves.filter(({ appraisal }) => appraisal?.decision !== "accept");
  expect(unlike.map(({ code: leaf, appraisal }) => [leaf, appraisal?.decision])).toEqual([[ADJUSTED, "adjust"], [NOT_HERE, "approve_na"]]);
  for (const unit of OTHERS) await accept(sheets.get(unit) ?? "", framework);

  await lapsed(owner.page.context());
  const asked = owner.page.waitForRequest("**/browser-session/confirmation");
  await closeGroup(owner.page, code);
  await asked;
  const council = await Somebody.signedIn(browser, page, "75.hoidong");
  await approveGroup(council.page, code);
  await propose(owner.page, code, { number: `${Date.now() % 1000}/QĐ-UBND`, day: day(0) });
  const publisher = await Somebody.signedIn(browser, page, "dn-skhcn.congbo");
  await publish(publisher.page, code);
  await accessible(publisher.page);
  await picture(publisher.page, "publisher", "published");

  const published = await read<Published>(`/api/scoring/public/v1/rankings/${code}/communes.json`);
  const again = await recomputed(reader, code, "communes");
  expect(published.rows.map(({ unit, rank, total }) => [unit, rank, total])).toEqual(again.rows);
  expect(published.ranking_hash).toBe(again.hash);
  await open(page, `/xep-hang?group=communes&round=${code}`);
  expect(await shownRanking(page, published.rows.length)).toEqual(published.rows.map(({ unit, rank, total, scores }) => ({ unit, rank, total, scores })));
  for (const one of [owner, officer, head, council, publisher]) await one.leaves();
});

interface Published {
  readonly ranking_hash: string;
  readonly rows: readonly { readonly unit: string; readonly rank: number; readonly total: string; readonly scores: readonly string[] }[];
}

async function improve(page: Page, sheet: string): Promise<void> {
  if (isNarrow(page)) {
    await page.locator(`[id="field-${RETURNED}-count"]`).fill("4");
    await page.locator(`[id="field-${RETURNED}-count"]`).blur();
    return;
  }
  const entry = new EntryPage(page, sheet);
  await entry.editor(RETURNED).focus();
  await entry.type("4");
  await entry.press("Enter");
}
