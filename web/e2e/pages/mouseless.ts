import { type Page, expect } from "@playwright/test";
import { stage } from "../stage.ts";

const MOST = 80;

const touches = new WeakMap<Page, string[]>();

/** From now on it is remembered, whatever the page turns into, whether anything but a key was used. */
export async function keysOnly(page: Page): Promise<void> {
  const seen: string[] = [];
  touches.set(page, seen);
  await page.exposeFunction("touched", (kind: string) => void seen.push(kind));
  await page.addInitScript(() => {
    const { touched } = globalThis as unknown as { touched: (kind: string) => void };
    for (const kind of ["mousedown", "pointerdown", "touchstart"]) addEventListener(kind, () => touched(kind), true);
  });
}

export function untouched(page: Page): void {
  expect(touches.get(page)).toEqual([]);
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
