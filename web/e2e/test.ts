/** Every test of the suite: a page whose console must stay free of errors, and axe with no rule off. */

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Locator, type Page, test as base, expect } from "@playwright/test";
import { broken, watch } from "./contexts.ts";
import { ARTEFACTS } from "./stage.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** The levels that must hold; every rule of theirs is on. */
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What a window of 1440 × 900 pixels shows at 200 %, and one of 1280 at 400 %. */
const SMALLER = [{ width: 720, height: 450 }, { width: 320, height: 640 }];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

export const test = base.extend<{ unbroken: void }>({
  unbroken: [
    async ({ context }, use) => {
      broken();
      watch(context);
      await use();
      expect(broken()).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No violation of WCAG 2.2 A and AA on the page as it stands, overlays included. */
export async function accessible(page: Page): Promise<void> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // Judged unrolled: what a bar at the edge happens to cover can be scrolled from under it.
  if (size !== null && height > size.height) await page.setViewportSize({ width: size.width, height });
  // The policy of the pages forbids foreign scripts; the protocol's own evaluation is none.
  await page.evaluate(`${await source()}; undefined`);
  const violations = await page.evaluate<Violation[], string[]>(async (levels) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    const { violations: found } = await axe.run({ runOnly: { type: "tag", values: levels }, resultTypes: ["violations"] });
    return found;
  }, LEVELS);
  const said = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`));
  if (size !== null) await page.setViewportSize(size);
  expect.soft(said, page.url()).toEqual([]);
}

async function source(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  return readFile(AXE, "utf8");
}

/** Nothing hangs over the right edge of the window or of the dialog in it. */
export async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("dialog[open]")];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
  expect.soft(over, `${page.url()} at ${page.viewportSize()?.width}`).toBeLessThanOrEqual(0);
}

/** The same in the smaller windows that somebody's eyes may need. */
export async function fitsSmaller(page: Page): Promise<void> {
  await inSmaller(page, async () => undefined);
}

/** As above, and no violation either in what is over the page, which stays there or is opened anew. */
export async function accessibleSmaller(page: Page, shown: Locator, opened?: () => Promise<void>): Promise<void> {
  await inSmaller(page, async () => {
    await opened?.();
    await expect(shown).toBeVisible();
    await accessible(page);
  });
}

async function inSmaller(page: Page, look: () => Promise<void>): Promise<void> {
  const size = page.viewportSize();
  for (const smaller of SMALLER) {
    await page.setViewportSize(smaller);
    await look();
    await fits(page);
  }
  if (size !== null) await page.setViewportSize(size);
}

/** A picture for the contact sheet of a role. */
export async function picture(page: Page, role: string, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const folder = join(ARTEFACTS, "pictures", role);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), animations: "disabled" });
}
