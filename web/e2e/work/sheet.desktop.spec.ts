import { createHash } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { Person } from "../api.ts";
import { cellsOf, copied } from "../pages/clipboard.ts";
import { EntryPage } from "../pages/entry.ts";
import { signIn } from "../pages/session.ts";
import { open } from "../pages/settled.ts";
import { assessmentOf, stage } from "../stage.ts";
import { accessible, expect, picture, test } from "../test.ts";

const UNIT = Object.keys(stage.sheets)[2] ?? "";
const SHEET = assessmentOf("ENTRY", UNIT);
const PATH = `/api/scoring/v1/assessments/${SHEET}`;
const NOT_HERE = "5.4";
const RETURNED = "1.2";
const PAPER = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

interface Told {
  readonly status: string;
  readonly leaves: readonly { readonly code: string; readonly version: number; readonly returned: boolean; readonly na: unknown }[];
}

async function fill(page: Page): Promise<void> {
  const entry = new EntryPage(page, SHEET);
  await entry.at("1.1");
  await copied(page, cellsOf(UNIT));
  await entry.press("Control+v");
  await page.getByRole("button", { name: /^Dán \d+ ô$/ }).click();
  await expect(entry.saving).not.toContainText(/chờ gửi|Đang lưu/, { timeout: 60_000 });
}

async function askToLeaveOut(page: Page): Promise<void> {
  await new EntryPage(page, SHEET).at(NOT_HERE);
  await page.getByRole("button", { name: "Đề nghị không áp dụng" }).click();
  await page.getByLabel("Lý do (bắt buộc)").fill("Trong năm không có cảnh báo nào.");
  const saved = page.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok());
  await page.getByRole("button", { name: "Gửi đề nghị" }).click();
  await saved;
}

/** One paper for every criterion, straight to the store. */
async function prove(page: Page): Promise<void> {
  await open(page, `/app/assessments/${SHEET}/evidence/${RETURNED}`);
  await page.locator("section.drop input[type=file]").first().setInputFiles({ name: "bao-cao.pdf", mimeType: "application/pdf", buffer: PAPER });
  const form = page.getByRole("form", { name: "Thông tin văn bản" });
  await form.getByLabel(/Số, ký hiệu/).fill("45/BC-UBND");
  await form.getByLabel(/Ngày ban hành/).fill("26/03/2026");
  await form.getByLabel(/Trích yếu/).fill("Báo cáo kết quả chuyển đổi số");
  await form.getByText("Dùng thêm cho tiêu chí").click();
  await accessible(page);
  await picture(page, "officer", "upload-form");
  for (const box of await form.getByRole("checkbox").all()) await box.check();
  await form.getByRole("button", { name: "Tải lên" }).click();
  await expect(page.getByText("Sẵn sàng")).toBeVisible({ timeout: 60_000 });
}

async function sign(browser: Browser, address: string, name: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, `${UNIT}.chutich`);
  await open(page, address);
  await page.getByRole("button", { name: /Ký và nộp \d+ tiêu chí/ }).click();
  const dialog = page.getByRole("dialog");
  await accessible(page);
  await picture(page, "head", name);
  await dialog.getByRole("button", { name: /Ký và nộp \d+ tiêu chí/ }).click();
  await expect(dialog).toContainText(/Đã nộp \d+ tiêu chí/);
  await context.close();
}

test("a whole sheet goes from an empty grid to the signature, comes back in one criterion and goes again", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const officer = await Person.of(`${UNIT}.canbo`);
  await signIn(page, `${UNIT}.canbo`);
  await fill(page);
  await askToLeaveOut(page);
  await prove(page);
  const kept = await officer.get<{ items: { newest: { sha256: string } }[] }>(`/api/evidence/v1/evidence?unit=${UNIT}&limit=100`);
  expect(kept.items.map(({ newest }) => newest.sha256)).toContain(createHash("sha256").update(PAPER).digest("hex"));

  await sign(browser, `/app/assessments/${SHEET}/check`, "signing");
  const handed = await officer.get<Told>(PATH);
  expect(handed.status).not.toBe("open");
  expect(handed.leaves.filter(({ na }) => na !== null).map(({ code }) => code)).toEqual([NOT_HERE]);

  const appraiser = await Person.of("dn-skhcn.thamdinh");
  const reason = "Bổ sung quyết định thành lập tổ công nghệ số";
  const version = handed.leaves.find(({ code }) => code === RETURNED)?.version;
  await appraiser.post(`${PATH}/appraisals`, { decisions: [{ leaf: RETURNED, version, decision: "return", reason }] });

  await open(page, `/app/assessments/${SHEET}/returns`);
  await expect(page.getByText(reason)).toBeVisible();
  await accessible(page);
  await picture(page, "officer", "returned");
  await page.getByRole("link", { name: "Sửa" }).first().click();
  const entry = new EntryPage(page, SHEET);
  await entry.editor(RETURNED).focus();
  await entry.type("4");
  await entry.press("Enter");
  await expect.poll(async () => (await officer.leaf(SHEET, RETURNED)).inputs).toEqual({ count: "4" });
  await sign(browser, `/app/assessments/${SHEET}/returns`, "signing-again");
  const again = await officer.get<Told>(PATH);
  expect(again.leaves.filter(({ returned }) => returned)).toEqual([]);
});
