import { fillIn, signIn } from "../pages/session.ts";
import { settled } from "../pages/settled.ts";
import { accessible, accessibleSmaller, expect, fits, fitsSmaller, picture, test } from "../test.ts";

const OFFICER = "25195.canbo";

test("a wrong password is refused in words, and what was typed stays", async ({ page }) => {
  await page.goto("/app/");
  await expect(page.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
  await accessible(page);
  await fits(page);
  await fitsSmaller(page);
  await fillIn(page, OFFICER, "sai mật khẩu");
  await expect(page.getByRole("alert")).not.toBeEmpty();
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(OFFICER);
  await accessible(page);
  await accessibleSmaller(page, page.getByRole("alert"));
  await picture(page, "everyone", "sign-in-refused");
});

test("a page that was asked for is shown after the sign-in", async ({ page }) => {
  await page.goto("/app/notices");
  await fillIn(page, OFFICER);
  await expect(page).toHaveURL(/\/app\/notices$/);
  await settled(page);
});

test("JavaScript sees no token", async ({ page, context }) => {
  await signIn(page, OFFICER);
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name).toSorted()).toEqual(["__Host-session", "__Host-token"]);
  expect(cookies.every(({ httpOnly, secure, path }) => httpOnly && secure && path === "/")).toBe(true);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(cookies.filter(({ value }) => kept.includes(value))).toEqual([]);
});

test("after the sign-out nothing of the app is shown", async ({ page, context }) => {
  await signIn(page, OFFICER);
  await page.locator("button.account").click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/\/app\/sign-in/);
  expect((await context.cookies()).filter(({ value }) => value !== "")).toEqual([]);
  await page.goto("/app/notices");
  await expect(page.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
});
