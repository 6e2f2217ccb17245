import { type Page, expect } from "@playwright/test";
import { stage } from "../stage.ts";
import { settled } from "./settled.ts";
import { submitSignIn } from "./sign-in-form.ts";

/** The same with the password of the accounts under test. */
export async function fillIn(page: Page, username: string, password = stage.password): Promise<void> {
  await submitSignIn(page, username, password);
}

/** Signs in and waits for the first screen. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto("/app/sign-in");
  await fillIn(page, username);
  await expect(page).toHaveURL(/\/app\/?$/);
  await settled(page);
}
