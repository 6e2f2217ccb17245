import { entryAddress } from "../pages/addresses.ts";
import { EntryPage } from "../pages/entry.ts";
import { signIn } from "../pages/session.ts";
import { open } from "../pages/settled.ts";
import { assessmentOf, commune } from "../stage.ts";
import { accessible, expect, fits, picture, test } from "../test.ts";
import { KEPT_AFTER_MS, entered } from "./entering.ts";

const LEAF = "1.3";

test("on a phone a criterion is a card, and what is typed is saved", async ({ page }) => {
  const unit = commune(8);
  await signIn(page, `${unit}.canbo`);
  await open(page, entryAddress(assessmentOf("ENTRY", unit), LEAF));
  const card = page.locator("section.card");
  await card.getByRole("textbox").first().fill("19");
  await page.getByRole("button", { name: "Tiếp theo" }).click();
  await expect(page.locator(".save-line")).toContainText(/Đã lưu \d+ ô/);
  await accessible(page);
  await fits(page);
  await picture(page, "officer", "card");
  expect(await entered(unit, LEAF)).toEqual(["19"]);
});

test("what stands in a card when the tab is lost is sent by the next one", async ({ page, context }) => {
  const unit = commune(55);
  const entry = new EntryPage(page, assessmentOf("ENTRY", unit));
  await signIn(page, `${unit}.canbo`);
  await open(page, entryAddress(entry.assessment, LEAF));
  await page.locator("section.card").getByRole("textbox").first().fill("23");
  await page.waitForTimeout(KEPT_AFTER_MS);
  await entry.lost();
  expect(await entered(unit, LEAF)).toEqual([]);
  const next = new EntryPage(await context.newPage(), entry.assessment);
  await open(next.page, entryAddress(entry.assessment, LEAF));
  await next.saved();
  expect(await entered(unit, LEAF)).toEqual(["23"]);
});
