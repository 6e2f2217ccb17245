import { signIn } from "../pages/session.ts";
import { settled } from "../pages/settled.ts";
import { accessible, expect, fits, picture, test } from "../test.ts";
import { SCREENS, addressOf } from "./screens.ts";

const UNIT = "25195";
const ROLES = {
  officer: `${UNIT}.canbo`,
  head: `${UNIT}.chutich`,
  appraiser: "dn-snv.thamdinh",
  owner: "dn-skhcn.quantri",
  publisher: "dn-skhcn.congbo",
  council: "75.hoidong",
};
const NARROWEST = { width: 320, height: 640 };
/** What a window of 1440 × 900 pixels shows at 200 %. */
const ZOOMED = { width: 720, height: 450 };

for (const [role, username] of Object.entries(ROLES)) {
  test(`every screen can be used by everyone, as ${role}`, async ({ page }) => {
    test.setTimeout(180_000);
    await signIn(page, username);
    const size = page.viewportSize() ?? NARROWEST;
    for (const screen of SCREENS) {
      await test.step(screen || "home", async () => {
        await page.goto(addressOf(screen, UNIT));
        await settled(page);
        await expect(page).not.toHaveURL(/sign-in/);
        await accessible(page);
        await fits(page);
        await picture(page, role, screen.replaceAll(/[/$]+/g, "-") || "home");
        for (const smaller of [ZOOMED, NARROWEST]) {
          await page.setViewportSize(smaller);
          await fits(page);
        }
        await page.setViewportSize(size);
      });
    }
  });
}
