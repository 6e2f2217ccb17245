import type { Page } from "@playwright/test";

const NARROW = 600;

/** Whether the window is a phone's. */
export function isNarrow(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < NARROW;
}
