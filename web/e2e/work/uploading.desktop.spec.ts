import type { Page } from "@playwright/test";
import { Person } from "../api.ts";
import { PapersPage, hashOf, paper } from "../pages/papers.ts";
import { settled } from "../pages/settled.ts";
import { processOf, unread } from "../processes.ts";
import { commune } from "../stage.ts";
import { accessible, expect, fits, picture } from "../test.ts";
import { test } from "../wire.ts";

const BIG = 20 * 1024 * 1024;
const SMALL = 200 * 1024;
/** What the completion brings along at least: its head with the cookies of the session. */
const CHANGE = 500;
const COMPLETION = "**/api/evidence/v1/uploads/*/completion*";

test("of a big file whose connection broke only the missing part is sent again", async ({ page }) => {
  const papers = await PapersPage.of(page, commune(20));
  const file = paper(BIG);
  await papers.choose(file);
  await papers.cutPart(2);
  await papers.send();
  await papers.broken();
  expect(papers.parts.toSorted()).toEqual([1, 2, 3]);
  await accessible(page);
  await picture(page, "officer", "upload-broken");
  papers.parts.length = 0;
  await papers.again();
  await papers.ready();
  expect(papers.parts).toEqual([2]);
  expect(await papers.downloaded(file)).toBe(hashOf(file));
});

test("of a big file no part is sent again whose answer was lost", async ({ page, wire }) => {
  const papers = await PapersPage.of(page, commune(21));
  const file = paper(BIG);
  await papers.choose(file);
  const cut = wire.cut("PUT", /\/s3\/.*[?&]partNumber=2(?:&|$)/);
  await papers.send();
  await papers.broken();
  expect(await cut).toBe(200);
  expect(papers.parts.toSorted()).toEqual([1, 2, 3]);
  papers.parts.length = 0;
  await papers.again();
  await papers.ready();
  expect(papers.parts, "the store has them all, and is asked").toEqual([]);
  expect(await papers.downloaded(file)).toBe(hashOf(file));
});

const ANSWERS = [
  { of: "the store", address: /\/s3\//, status: 204 },
  { of: "the declaration", address: /\/api\/evidence\/v1\/uploads$/, status: 201 },
  { of: "the completion", address: /\/completion(?:\?|$)/, status: 202 },
];

for (const [index, { of, address, status }] of ANSWERS.entries()) {
  test(`a file is kept once when the answer of ${of} was lost`, async ({ page, wire }) => {
    const papers = await PapersPage.of(page, commune(26 + index));
    const file = paper(SMALL);
    await papers.choose(file);
    const cut = wire.cut("POST", address);
    await papers.send();
    await papers.broken();
    expect(await cut).toBe(status);
    await papers.again();
    await papers.ready();
    expect(await papers.downloaded(file)).toBe(hashOf(file));
  });
}

test("a file whose connection broke before the store had it is kept once", async ({ page }) => {
  const papers = await PapersPage.of(page, commune(22));
  const file = paper(SMALL);
  await papers.choose(file);
  await page.route("**/s3/**", (route) => route.abort("connectionreset"), { times: 1 });
  await papers.send();
  await papers.broken();
  await papers.again();
  await papers.ready();
  expect(await papers.downloaded(file)).toBe(hashOf(file));
});

test("a file whose completion met a service that was killed is kept once", async ({ page }) => {
  const papers = await PapersPage.of(page, commune(23));
  const file = paper(BIG);
  await papers.choose(file);
  const api = processOf("evidence", "api");
  await page.route(
    COMPLETION,
    async (route) => {
      // It has the request and never answers.
      process.kill(api, "SIGSTOP");
      const failed = page.waitForResponse(COMPLETION);
      await route.continue();
      await expect.poll(() => unread(api), "the request has reached the service").toBeGreaterThan(CHANGE);
      process.kill(api, "SIGKILL");
      await failed;
    },
    { times: 1 },
  );
  await papers.send();
  await papers.broken();
  const officer = await Person.of(`${papers.unit}.canbo`);
  await expect.poll(() => officer.get("/api/evidence/v1/evidence?limit=1").then(() => true, () => false), { timeout: 60_000 }).toBe(true);
  await papers.again();
  await papers.ready();
  expect(processOf("evidence", "api")).not.toBe(api);
  expect(papers.parts.toSorted()).toEqual([1, 2, 3]);
  expect(await papers.downloaded(file)).toBe(hashOf(file));
});

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture as a phone would take it. */
async function photograph(page: Page, size: Size): Promise<Buffer> {
  const made = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.fillRect(0, 0, width / 2, height);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  }, size);
  return Buffer.from(made);
}

function sizeOf(page: Page, photo: Buffer): Promise<Size & { jpeg: boolean }> {
  return page.evaluate(async (bytes) => {
    const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    return { width, height, jpeg: bytes[0] === 0xff && bytes[1] === 0xd8 };
  }, [...photo]);
}

test("a photograph goes up as a JPEG of at most 1,600 pixels", async ({ page }) => {
  const papers = await PapersPage.of(page, commune(25));
  await papers.photograph(await photograph(page, { width: 3000, height: 4000 }));
  await expect(papers.form).toContainText("anh chup.jpg");
  await papers.send();
  await papers.ready();
  const kept = await papers.kept(({ citation }) => citation.number === papers.number);
  expect(await sizeOf(page, kept)).toEqual({ width: 1200, height: 1600, jpeg: true });
});

test("a big file goes on after a reload when the same file is chosen again", async ({ page }) => {
  const papers = await PapersPage.of(page, commune(24));
  const file = paper(BIG);
  await papers.choose(file);
  await papers.holdPart(3);
  await papers.sendUntil(2);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  // Not before: a request that is held goes on when nobody holds it any more.
  await page.unrouteAll();
  await settled(page);
  papers.parts.length = 0;
  const unfinished = page.getByRole("region", { name: "Tệp bao-cao.pdf (21 MB) còn dở." });
  await accessible(page);
  await fits(page);
  await picture(page, "officer", "upload-unfinished");
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  const choose = unfinished.locator("input[type=file]");
  await choose.setInputFiles({ name: "bao-cao.pdf", mimeType: "application/pdf", buffer: paper(BIG) });
  await expect(unfinished).toContainText("không phải tệp còn dở");
  expect(papers.parts).toEqual([]);
  await choose.setInputFiles({ name: "bao-cao.pdf", mimeType: "application/pdf", buffer: file });
  await papers.ready();
  expect(papers.parts).toEqual([3]);
  await expect(unfinished).toHaveCount(0);
  expect(await papers.downloaded(file)).toBe(hashOf(file));
});
