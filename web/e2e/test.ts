/** Every test of the suite: a page whose console must stay free of errors, and axe with no rule off. */

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Page, test as base, expect } from "@playwright/test";
import { ARTEFACTS } from "./stage.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** The levels that must hold; every rule of theirs is on. */
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface Fixtures {
  /** Breaches of the content security policy and uncaught errors, as the browser reports them. */
  breaches: string[];
}

export const test = base.extend<Fixtures>({
  breaches: [
    async ({ context }, use) => {
      const found: string[] = [];
      context.on("weberror", (error) => found.push(error.error().message));
      context.on("console", (message) => {
        if (message.type() === "error" && /content security policy|trusted type/i.test(message.text())) found.push(message.text());
      });
      await use(found);
      expect(found).toEqual([]);
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

/** A picture for the contact sheet of a role. */
export async function picture(page: Page, role: string, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const folder = join(ARTEFACTS, "pictures", role);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), animations: "disabled" });
}
