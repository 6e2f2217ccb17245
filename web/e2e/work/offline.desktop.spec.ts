import type { Page } from "@playwright/test";
import { EntryPage } from "../pages/entry.ts";
import { commune } from "../stage.ts";
import { accessible, expect, picture, test } from "../test.ts";
import { atWork, entered } from "./entering.ts";

const [FIRST, SECOND] = ["1.3", "1.2"] as const;

/** The files are kept and the page is answered for by the worker. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === "activated" && navigator.serviceWorker.controller !== null;
  });
}

async function workerReady(page: Page, unit: string): Promise<EntryPage> {
  const entry = await atWork(page, unit, FIRST);
  await ready(page);
  return entry;
}

test("a reload without a network brings the form with what was typed, and both are sent once", async ({ page, context }) => {
  const unit = commune(30);
  const entry = await workerReady(page, unit);
  await context.setOffline(true);
  await entry.type("7");
  await entry.press("Enter");
  await entry.waiting(1);
  await entry.cut();
  await page.reload();
  await entry.row(SECOND).locator("td.value").click();
  await expect(entry.editor(SECOND)).toBeFocused();
  await expect(entry.row(FIRST).locator("td.value.queued")).toHaveText("7");
  await entry.waiting(1);
  await accessible(page);
  await picture(page, "officer", "entry-reloaded-offline");
  await entry.editor(SECOND).focus();
  await entry.type("2");
  await entry.press("Enter");
  await entry.waiting(2);
  await entry.lost();
  expect([await entered(unit, FIRST), await entered(unit, SECOND)]).toEqual([[], []]);
  await context.setOffline(false);
  const next = new EntryPage(await context.newPage(), entry.assessment);
  await next.at(FIRST);
  await next.saved();
  expect([await entered(unit, FIRST), await entered(unit, SECOND)]).toEqual([["7"], ["2"]]);
});

test("a form reloaded without a network saves when the network is back", async ({ page, context }) => {
  const unit = commune(31);
  const entry = await workerReady(page, unit);
  await context.setOffline(true);
  await entry.cut();
  await page.reload();
  await entry.editor(FIRST).focus();
  await entry.type("9");
  await entry.press("Enter");
  await entry.waiting(1);
  await context.setOffline(false);
  await entry.saved();
  expect(await entered(unit, FIRST)).toEqual(["9"]);
});

test("who signed out leaves no form behind", async ({ page, context }) => {
  const unit = commune(32);
  const entry = await workerReady(page, unit);
  await page.locator("button.account").click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/\/app\/sign-in/);
  await context.setOffline(true);
  await page.goto(`/app/assessments/${entry.assessment}/entry`);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator(".entry")).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
});
