import { type Page, expect } from "@playwright/test";
import { stage } from "../stage.ts";

const MOST = 80;

/** From now on the page remembers whether anything but a key was used. */
export async function keysOnly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ["mousedown", "pointerdown", "touchstart"]) {
      addEventListener(kind, () => document.documentElement.setAttribute("data-touched", kind), true);
    }
  });
}

export async function untouched(page: Page): Promise<void> {
  expect(await page.locator("html").getAttribute("data-touched")).toBeNull();
}

/** Signs in by keyboard, on the way to an address of the work app. */
export async function signInByKeys(page: Page, username: string, to: string): Promise<void> {
  await page.goto(`/app/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByLabel("Tên đăng nhập").focus();
  await page.keyboard.type(username);
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(stage.password);
  await page.keyboard.press("Enter");
}

/** Tab by Tab, as far as a person would go. */
export async function tabbedTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by ${MOST} tabs`);
}
