import { PAGES } from "../../apps/portal/src/pages.ts";
import { open } from "../pages/settled.ts";
import { accessible, expect, fits, picture, test } from "../test.ts";
import { addresses } from "./addresses.ts";

const LANGUAGES = { vi: "", en: "/en" };
/** What a window of 1280 pixels shows at 400 %. */
const NARROWEST = { width: 320, height: 640 };
/** What a window of 1440 × 900 pixels shows at 200 %. */
const ZOOMED = { width: 720, height: 450 };

for (const [place, { path }] of PAGES.entries()) {
  for (const [language, base] of Object.entries(LANGUAGES)) {
    test(`${base}${path} can be used by everyone`, async ({ page, context }) => {
      const address = (await addresses())[place] ?? "/";
      await open(page, `${base}${address}` || "/");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await accessible(page);
      await fits(page);
      await picture(page, "citizen", `${language}-${place}-${path.split("/")[1] || "home"}`);
      for (const smaller of [ZOOMED, NARROWEST]) {
        await page.setViewportSize(smaller);
        await fits(page);
      }
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
