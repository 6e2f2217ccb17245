import { type Page, expect } from "@playwright/test";
import type { Package } from "../journey/package.ts";
import { entryAddress } from "./addresses.ts";
import { written } from "./clipboard.ts";
import { open } from "./settled.ts";

/** U3 on a phone: the whole sheet, card after card. */
export async function fillCards(
  page: Page, assessment: string, sheet: Readonly<Record<string, Readonly<Record<string, string>>>>, framework: Package,
): Promise<void> {
  await open(page, entryAddress(assessment, "1.1"));
  const codes = Object.keys(sheet);
  for (const [place, leaf] of codes.entries()) {
    const card = page.locator(`section.card[aria-labelledby="card-${leaf}"]`);
    await expect(card).toBeVisible();
    for (const [name, value] of Object.entries(sheet[leaf] ?? {})) await fillIn(page, leaf, name, value, framework);
    if (place < codes.length - 1) await page.getByRole("button", { name: "Tiếp theo" }).click();
  }
  // The last card is left as well: what stands in a field is entered then.
  await page.getByRole("button", { name: "Tiêu chí trước" }).click();
  await expect(page.locator(".save-line")).not.toContainText(/chờ gửi|Đang lưu/, { timeout: 60_000 });
}

async function fillIn(page: Page, leaf: string, name: string, value: string, framework: Package): Promise<void> {
  const field = page.locator(`[id="field-${leaf}-${name}"]`);
  const options = framework.options(leaf);
  const ticks = page.locator("section.card .ticks");
  if ((await ticks.count()) > 0) {
    for (const code of value.split(",")) await ticks.getByLabel(options.get(code) ?? code, { exact: true }).check();
  } else if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(value);
  else await field.fill(written(value));
}
