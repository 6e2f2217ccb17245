import { Person } from "../api.ts";
import { entryAddress } from "../pages/addresses.ts";
import { signIn } from "../pages/session.ts";
import { open } from "../pages/settled.ts";
import { assessmentOf, commune } from "../stage.ts";
import { accessible, expect, fits, picture, test } from "../test.ts";

test("on a phone a criterion is a card, and what is typed is saved", async ({ page }) => {
  const unit = commune(8);
  const assessment = assessmentOf("ENTRY", unit);
  await signIn(page, `${unit}.canbo`);
  await open(page, entryAddress(assessment, "1.3"));
  const card = page.locator("section.card");
  await card.getByRole("textbox").first().fill("19");
  await page.getByRole("button", { name: "Tiếp theo" }).click();
  await expect(page.locator(".save-line")).toContainText(/Đã lưu \d+ ô/);
  await accessible(page);
  await fits(page);
  await picture(page, "officer", "card");
  const person = await Person.of(`${unit}.canbo`);
  expect((await person.leaf(assessment, "1.3")).inputs).toEqual({ count: "19" });
});
