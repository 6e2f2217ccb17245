import { handedIn } from "../journey/handed.ts";
import { signIn } from "../pages/session.ts";
import { ROLES, type Role } from "../roles.ts";
import { accessible, expect, fits, fitsSmaller, picture, test } from "../test.ts";
import { OWNED, SCREENS, addressOf } from "./screens.ts";

test.beforeAll(handedIn);

test("every screen of the router is somebody's work", () => {
  expect(Object.keys(OWNED).toSorted()).toEqual(SCREENS);
});

for (const [name, username] of Object.entries(ROLES)) {
  const role = name as Role;
  test(`every screen can be used by everyone, as ${role}`, async ({ page }) => {
    test.setTimeout(240_000);
    await signIn(page, username);
    for (const screen of SCREENS) {
      await test.step(screen || "home", async () => {
        await page.goto(addressOf(screen, role));
        // Who may not see it is told so.
        const told = page.getByRole("alert").filter({ hasText: /\S/ });
        await expect(page.getByRole("heading", { level: 1 }).or(told).first()).toBeVisible();
        await expect(page.locator(".skeleton, [aria-busy=true]")).toHaveCount(0);
        await expect(page).not.toHaveURL(/sign-in/);
        await expect(page.getByRole("heading", { name: "Không có trang này" })).toHaveCount(0);
        const owned = OWNED[screen];
        if (owned?.role === role) {
          await expect(owned.landmark(page)).toBeVisible();
          await expect(told).toHaveCount(0);
        }
        await accessible(page);
        await fits(page);
        await picture(page, role, screen.replaceAll(/[/$]+/g, "-") || "home");
        await fitsSmaller(page);
      });
    }
  });
}

test("an address that is none leads home, and can be used by everyone", async ({ page }) => {
  await signIn(page, ROLES.officer);
  await page.goto("/app/khong-co-trang-nay");
  await expect(page.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
  await accessible(page);
  await fits(page);
  await fitsSmaller(page);
  await picture(page, "everyone", "missing");
  await page.getByRole("link", { name: "Về trang đầu" }).click();
  await expect(OWNED[""]?.landmark(page) ?? page.locator("none")).toBeVisible();
});
