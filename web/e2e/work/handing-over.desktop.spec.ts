import { Person } from "../api.ts";
import { EntryPage } from "../pages/entry.ts";
import { fillIn, signIn } from "../pages/session.ts";
import { assessmentOf, commune } from "../stage.ts";
import { expect, test } from "../test.ts";

const LEAF = "1.3";
const OVER = "Phiên làm việc đã hết hạn";

test("what one person typed is not saved under the name of the next, and is there when the first comes back", async ({ page, context }) => {
  const unit = commune(10);
  const officer = await Person.of(`${unit}.canbo`);
  const entry = new EntryPage(page, assessmentOf("ENTRY", unit));
  const entered = async (): Promise<unknown[]> =>
    (await officer.history(entry.assessment, LEAF)).filter(({ inputs }) => inputs !== null).map(({ inputs }) => inputs?.count);
  await signIn(page, `${unit}.canbo`);
  await entry.at(LEAF);
  await context.clearCookies();
  await entry.type("23");
  await entry.press("Enter");
  const dialog = page.getByRole("dialog", { name: OVER });
  await expect(dialog).toBeVisible();
  for (let times = 0; times < 3; times += 1) await entry.press("Escape");
  await expect(dialog, "it cannot be sent away").toBeVisible();
  const reloaded = page.waitForEvent("load");
  await fillIn(page, `${unit}.chutich`);
  await reloaded;
  await expect(entry.row(LEAF)).toBeVisible();
  await expect(entry.saving).toContainText("Mọi thay đổi đã lưu");
  await expect(entry.row(LEAF)).not.toContainText("23");
  expect(await entered()).toEqual([]);
  await context.clearCookies();
  await signIn(page, `${unit}.canbo`);
  await entry.at(LEAF);
  await entry.saved();
  expect(await entered()).toEqual(["23"]);
});

test("the panel has the focus when it is called, and gives it back", async ({ page }) => {
  const unit = commune(11);
  await signIn(page, `${unit}.canbo`);
  const entry = new EntryPage(page, assessmentOf("ENTRY", unit));
  await entry.at(LEAF);
  await entry.press("Control+Enter");
  await expect(page.locator("#panel-title")).toBeFocused();
  await entry.press("Escape");
  await expect(entry.editor(LEAF)).toBeFocused();
  await page.getByRole("button", { name: "Chi tiết", exact: true }).click();
  await expect(page.locator("#panel-title")).toBeFocused();
  await entry.editor(LEAF).focus();
  await entry.press("ArrowDown");
  await expect(page.locator("#panel-title")).not.toBeFocused();
  await page.waitForTimeout(500);
  await expect(entry.editor("1.4")).toBeFocused();
});

test("the active cell is never below the head of the grid", async ({ page }) => {
  const unit = commune(11);
  await signIn(page, `${unit}.canbo`);
  const entry = new EntryPage(page, assessmentOf("ENTRY", unit));
  await entry.at(LEAF);
  await entry.press("Control+End");
  for (let step = 0; step < 45; step += 1) {
    await entry.press("ArrowUp");
    const covered = await page.evaluate(() => {
      const cell = document.activeElement?.getBoundingClientRect();
      const heads = [...document.querySelectorAll(".entry-grid thead th")].map((head) => head.getBoundingClientRect().bottom);
      return cell === undefined || cell.top < Math.max(...heads) - 1;
    });
    expect(covered).toBe(false);
  }
});
