import { type Page, expect } from "@playwright/test";
import { stage } from "../stage.ts";
import { settled } from "./settled.ts";

/** Types name and password into the form that is shown, in the page or over it. */
export async function fillIn(page: Page, username: string, password = stage.password): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/** Signs in and waits for the first screen. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto("/app/sign-in");
  await fillIn(page, username);
  await expect(page).toHaveURL(/\/app\/?$/);
  await settled(page);
}
