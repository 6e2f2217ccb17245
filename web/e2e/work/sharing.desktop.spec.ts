import type { Browser, BrowserContext, Page } from "@playwright/test";
import { Person } from "../api.ts";
import { type Colleague, colleague } from "../colleague.ts";
import { newContext } from "../contexts.ts";
import type { EntryPage } from "../pages/entry.ts";
import { commune } from "../stage.ts";
import { accessible, expect, picture, test } from "../test.ts";
import { atWork, versions } from "./entering.ts";

const LEAF = "1.3";

interface Both {
  readonly mine: EntryPage;
  readonly theirs: EntryPage;
  readonly colleague: Colleague;
}

/** Two officials of a unit enter different values into one cell, the first of them without a network. */
async function bothEntered(unit: string, page: Page, context: BrowserContext, browser: Browser): Promise<Both> {
  const other = await colleague(unit);
  const mine = await atWork(page, unit, LEAF);
  const elsewhere = await newContext(browser, { viewport: page.viewportSize() });
  const theirs = await atWork(await elsewhere.newPage(), unit, LEAF, "ENTRY", other.username);
  await context.setOffline(true);
  await mine.type("5");
  await mine.press("Enter");
  await mine.waiting(1);
  await theirs.type("6");
  await theirs.press("Enter");
  await theirs.saved();
  await context.setOffline(false);
  await expect(mine.row(LEAF)).toContainText("Xung đột");
  expect(await whoEntered(unit)).toEqual([["6", other.id]]);
  await mine.press("ArrowUp");
  await page.getByRole("button", { name: "So sánh hai giá trị" }).click();
  await expect(page.getByRole("dialog", { name: `${LEAF} có hai giá trị` })).toBeVisible();
  return { mine, theirs, colleague: other };
}

async function whoEntered(unit: string): Promise<unknown[]> {
  return (await versions(unit, LEAF)).map(({ inputs, by }) => [inputs?.["count"], by]);
}

test("of two people in one cell nobody is overwritten without being asked", async ({ page, context, browser }) => {
  const unit = commune(6);
  const { mine, theirs, colleague: other } = await bothEntered(unit, page, context, browser);
  await accessible(page);
  await picture(page, "officer", "conflict");
  await page.getByRole("button", { name: "Giữ của tôi" }).click();
  await mine.saved();
  const own = await (await Person.of(`${unit}.canbo`)).id();
  expect(own).not.toBe(other.id);
  expect(await whoEntered(unit)).toEqual([["6", other.id], ["5", own]]);
  await theirs.page.context().close();
});

test("of two people in one cell who takes the other's value adds nothing to the history", async ({ page, context, browser }) => {
  const unit = commune(53);
  const { mine, theirs, colleague: other } = await bothEntered(unit, page, context, browser);
  await page.getByRole("radio", { name: /^Người khác/ }).check();
  await page.getByRole("button", { name: "Lấy của người khác" }).click();
  await expect(mine.row(LEAF)).not.toContainText("Xung đột");
  await expect(mine.editor(LEAF)).toHaveValue("6");
  await mine.at(LEAF);
  await expect(mine.editor(LEAF), "nothing of the own value is kept").toHaveValue("6");
  expect(await whoEntered(unit)).toEqual([["6", other.id]]);
  await theirs.page.context().close();
});
