import { type Browser, type Page } from "@playwright/test";
import { Person } from "../api.ts";
import { EntryPage } from "../pages/entry.ts";
import { fillIn, signIn } from "../pages/session.ts";
import { processOf } from "../processes.ts";
import { assessmentOf, commune, stage } from "../stage.ts";
import { accessible, expect, picture, test } from "../test.ts";

const LEAF = "1.3";

/** Everything that was entered into the leaf, as the server's history has it. */
async function entered(unit: string, round: "CLOSING" | "ENTRY" = "ENTRY"): Promise<unknown[]> {
  const person = await Person.of(`${unit}.canbo`);
  const versions = await person.history(assessmentOf(round, unit), LEAF);
  return versions.filter(({ inputs }) => inputs !== null).map(({ inputs }) => inputs?.count);
}

async function atWork(page: Page, unit: string, round: "CLOSING" | "ENTRY" = "ENTRY"): Promise<EntryPage> {
  await signIn(page, `${unit}.canbo`);
  const entry = new EntryPage(page, assessmentOf(round, unit));
  await entry.at(LEAF);
  return entry;
}

test("an answer that was cut off after the server had saved does not save twice and loses nothing", async ({ page }) => {
  const unit = commune(3);
  const entry = await atWork(page, unit);
  let cut = 0;
  await page.route("**/leaves/*/value", async (route) => {
    if (cut > 0) return route.continue();
    cut += 1;
    await route.fetch();
    return route.abort("connectionreset");
  });
  await entry.type("7");
  await entry.press("Enter");
  await expect.poll(() => entered(unit), "the server has it, the page does not know").toEqual(["7"]);
  await expect(entry.saving).not.toContainText("chờ gửi", { timeout: 30_000 });
  await expect(entry.row(LEAF).locator("td.value")).toContainText("7");
  expect(await entered(unit)).toEqual(["7"]);
  expect(cut).toBe(1);
});

test("a save that met a service which was killed is made once the service is back", async ({ page }) => {
  const unit = commune(9);
  const entry = await atWork(page, unit);
  const api = processOf("scoring", "api");
  await page.route(
    "**/leaves/*/value",
    async (route) => {
      // It takes the request and never answers.
      process.kill(api, "SIGSTOP");
      const failed = page.waitForEvent("requestfailed", { predicate: (request) => request.method() === "PUT" });
      const refused = page.waitForResponse((answer) => answer.request().method() === "PUT");
      await route.continue();
      process.kill(api, "SIGKILL");
      await Promise.any([failed, refused]);
    },
    { times: 1 },
  );
  await entry.type("19");
  await entry.press("Enter");
  await expect(entry.saving).toContainText(/Đã lưu \d+ ô/, { timeout: 60_000 });
  expect(await entered(unit)).toEqual(["19"]);
  expect(processOf("scoring", "api")).not.toBe(api);
});

test("what was typed in a tab that was closed without a network is sent by the next one", async ({ page, context }) => {
  const unit = commune(4);
  const entry = await atWork(page, unit);
  await context.setOffline(true);
  await entry.type("11");
  await entry.press("Enter");
  await entry.waiting(1);
  await accessible(page);
  await picture(page, "officer", "entry-offline");
  await entry.lost();
  expect(await entered(unit)).toEqual([]);
  await context.setOffline(false);
  const next = new EntryPage(await context.newPage(), entry.assessment);
  await next.at(LEAF);
  await next.saved();
  expect(await entered(unit)).toEqual(["11"]);
});

test("a session that ended asks over the page, and then saves what was typed", async ({ page, context }) => {
  const unit = commune(5);
  const entry = await atWork(page, unit);
  await context.clearCookies();
  await entry.type("13");
  await entry.press("Enter");
  await expect(page.getByRole("dialog", { name: "Phiên làm việc đã hết hạn" })).toBeVisible();
  await accessible(page);
  await picture(page, "officer", "session-over");
  expect(await entered(unit)).toEqual([]);
  await fillIn(page, `${unit}.canbo`);
  await entry.saved();
  expect(await entered(unit)).toEqual(["13"]);
});

async function another(browser: Browser, unit: string): Promise<EntryPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return atWork(await context.newPage(), unit);
}

test("of two people in one cell nobody is overwritten without being asked", async ({ page, context, browser }) => {
  const unit = commune(6);
  const mine = await atWork(page, unit);
  const theirs = await another(browser, unit);
  await context.setOffline(true);
  await mine.type("5");
  await mine.press("Enter");
  await mine.waiting(1);
  await theirs.type("6");
  await theirs.press("Enter");
  await theirs.saved();
  await context.setOffline(false);
  await expect(mine.row(LEAF)).toContainText("Xung đột");
  expect(await entered(unit)).toEqual(["6"]);
  await mine.press("ArrowUp");
  await page.getByRole("button", { name: "So sánh hai giá trị" }).click();
  await accessible(page);
  await picture(page, "officer", "conflict");
  await page.getByRole("button", { name: "Giữ của tôi" }).click();
  await mine.saved();
  expect(await entered(unit)).toEqual(["6", "5"]);
  await theirs.page.context().close();
});

test("a round closed in the meantime takes nothing, and what was typed stays readable", async ({ page, context }) => {
  const unit = commune(7);
  const entry = await atWork(page, unit, "CLOSING");
  await context.setOffline(true);
  await entry.type("17");
  await entry.press("Enter");
  await entry.waiting(1);
  const owner = await Person.of("dn-skhcn.quantri");
  await owner.post(`/api/scoring/v1/rounds/${stage.rounds.CLOSING.code}/groups/communes/closing`);
  await context.setOffline(false);
  await expect(page.getByText(/1 ô chưa gửi vẫn giữ trên máy/)).toBeVisible();
  await expect(entry.row(LEAF)).toContainText("17");
  await accessible(page);
  await picture(page, "officer", "entry-closed");
  expect(await entered(unit, "CLOSING")).toEqual([]);
  await page.reload();
  await expect(entry.row(LEAF)).toBeVisible();
  await expect(page.getByText(/1 ô chưa gửi vẫn giữ trên máy/)).toBeVisible();
});
