import { PAGES } from "../../apps/portal/src/pages.ts";
import { open } from "../pages/settled.ts";
import { accessible, expect, fits, fitsSmaller, picture, test } from "../test.ts";
import { addresses } from "./addresses.ts";

const LANGUAGES = { vi: "", en: "/en" };
for (const [place, { path }] of PAGES.entries()) {
  for (const [language, base] of Object.entries(LANGUAGES)) {
    test(`${base}${path} can be used by everyone`, async ({ page, context }) => {
      const address = (await addresses())[place] ?? "/";
      await open(page, `${base}${address}` || "/");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await accessible(page);
      await fits(page);
      await picture(page, "citizen", `${language}-${place}-${path.split("/")[1] || "home"}`);
      await fitsSmaller(page);
      expect(await context.cookies()).toEqual([]);
    });
  }
}

test("an address that is none leads home", async ({ page }) => {
  await page.goto("/khong-co-trang-nay");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await accessible(page);
  await expect(page.locator("main").getByRole("link").first()).toBeVisible();
});
