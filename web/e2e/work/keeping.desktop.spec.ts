import { Person } from "../api.ts";
import { EntryPage } from "../pages/entry.ts";
import { copied } from "../pages/clipboard.ts";
import { fillIn } from "../pages/session.ts";
import { processOf, unread } from "../processes.ts";
import { commune, stage } from "../stage.ts";
import { accessible, expect, picture } from "../test.ts";
import { test } from "../wire.ts";
import { KEPT_AFTER_MS, atWork, entered } from "./entering.ts";

const [LEAF, ABOVE] = ["1.3", "1.2"] as const;
const SAVED = 200;
/** What a change brings along at least: its head with the cookies of the session. */
const CHANGE = 500;

test("an answer that was cut off after the server had saved does not save twice and loses nothing", async ({ page, wire }) => {
  const unit = commune(3);
  const entry = await atWork(page, unit, LEAF);
  const cut = wire.cut("PUT", /\/leaves\/1\.3\/value$/);
  await entry.type("7");
  await entry.press("Enter");
  expect(await cut).toBe(SAVED);
  expect(await entered(unit, LEAF), "the server has it, the page does not know").toEqual(["7"]);
  await entry.nothingWaits();
  await expect(entry.row(LEAF).locator("td.value")).toContainText("7");
  expect(await entered(unit, LEAF)).toEqual(["7"]);
});

test("a pasted range whose answer was cut off after the server had saved is there once", async ({ page, wire }) => {
  const unit = commune(51);
  const entry = await atWork(page, unit, ABOVE);
  await copied(page, [["2"], ["7"]]);
  await entry.press("Control+v");
  const cut = wire.cut("PUT", /\/values$/);
  await page.getByRole("dialog").getByRole("button", { name: "Dán 2 ô" }).click();
  expect(await cut).toBe(SAVED);
  expect([await entered(unit, ABOVE), await entered(unit, LEAF)], "the page does not know").toEqual([["2"], ["7"]]);
  await entry.nothingWaits();
  await expect(entry.editor(ABOVE)).toHaveValue("2");
  await expect(entry.row(LEAF).locator("td.value")).toContainText("7");
  expect([await entered(unit, ABOVE), await entered(unit, LEAF)]).toEqual([["2"], ["7"]]);
});

test("a save that met a service which was killed is made once the service is back", async ({ page }) => {
  const unit = commune(9);
  const entry = await atWork(page, unit, LEAF);
  const api = processOf("scoring", "api");
  await page.route(
    "**/leaves/*/value",
    async (route) => {
      // It has the request and never answers.
      process.kill(api, "SIGSTOP");
      const failed = page.waitForEvent("requestfailed", { predicate: (request) => request.method() === "PUT" });
      const refused = page.waitForResponse((answer) => answer.request().method() === "PUT");
      await route.continue();
      await expect.poll(() => unread(api), "the request has reached the service").toBeGreaterThan(CHANGE);
      process.kill(api, "SIGKILL");
      await Promise.any([failed, refused]);
    },
    { times: 1 },
  );
  await entry.type("19");
  await entry.press("Enter");
  await expect(entry.saving).toContainText(/Đã lưu \d+ ô/, { timeout: 60_000 });
  expect(await entered(unit, LEAF)).toEqual(["19"]);
  expect(processOf("scoring", "api")).not.toBe(api);
});

test("what was typed in a tab that was closed without a network is sent by the next one", async ({ page, context }) => {
  const unit = commune(4);
  const entry = await atWork(page, unit, LEAF);
  await context.setOffline(true);
  await entry.type("11");
  await entry.press("Enter");
  await entry.waiting(1);
  await accessible(page);
  await picture(page, "officer", "entry-offline");
  await entry.lost();
  expect(await entered(unit, LEAF)).toEqual([]);
  await context.setOffline(false);
  const next = new EntryPage(await context.newPage(), entry.assessment);
  await next.at(LEAF);
  await next.saved();
  expect(await entered(unit, LEAF)).toEqual(["11"]);
});

test("what stands in a cell without Enter when the tab is lost is sent by the next one", async ({ page, context }) => {
  const unit = commune(52);
  const entry = await atWork(page, unit, LEAF);
  await entry.type("23");
  await page.waitForTimeout(KEPT_AFTER_MS);
  await entry.lost();
  expect(await entered(unit, LEAF)).toEqual([]);
  const next = new EntryPage(await context.newPage(), entry.assessment);
  await next.at(LEAF);
  await next.saved();
  expect(await entered(unit, LEAF)).toEqual(["23"]);
});

test("an explanation that stands in its field when the tab is lost is sent by the next one", async ({ page, context }) => {
  const unit = commune(56);
  const entry = await atWork(page, unit, LEAF);
  const said = "Giảm do sáp nhập ấp";
  await page.getByLabel(`Giải trình tiêu chí ${LEAF}`).pressSequentially(said);
  await page.waitForTimeout(KEPT_AFTER_MS);
  await entry.lost();
  const officer = await Person.of(`${unit}.canbo`);
  expect((await officer.leaf(entry.assessment, LEAF)).explanation).toBeNull();
  const next = new EntryPage(await context.newPage(), entry.assessment);
  await next.at(LEAF);
  await next.saved();
  expect((await officer.leaf(entry.assessment, LEAF)).explanation).toBe(said);
  await expect(next.page.getByLabel(`Giải trình tiêu chí ${LEAF}`)).toHaveValue(said);
});

test("a session that ended asks over the page, and then saves what was typed", async ({ page, context }) => {
  const unit = commune(5);
  const entry = await atWork(page, unit, LEAF);
  await (await Person.of(`${unit}.canbo`)).endSessions();
  // The token that was given before would end by itself within five minutes.
  await context.clearCookies({ name: "__Host-token" });
  await entry.type("13");
  await entry.press("Enter");
  await expect(page.getByRole("dialog", { name: "Phiên làm việc đã hết hạn" })).toBeVisible();
  await accessible(page);
  await picture(page, "officer", "session-over");
  expect(await entered(unit, LEAF)).toEqual([]);
  await fillIn(page, `${unit}.canbo`);
  await entry.saved();
  expect(await entered(unit, LEAF)).toEqual(["13"]);
});

test("a round closed in the meantime takes nothing, and what was typed stays readable", async ({ page, context }) => {
  const unit = commune(7);
  const entry = await atWork(page, unit, LEAF, "CLOSING");
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
  expect(await entered(unit, LEAF, "CLOSING")).toEqual([]);
  await page.reload();
  await expect(page.getByText(/1 ô chưa gửi vẫn giữ trên máy/)).toBeVisible();
  await expect(entry.row(LEAF)).toContainText("17");
  expect(await entered(unit, LEAF, "CLOSING")).toEqual([]);
});
