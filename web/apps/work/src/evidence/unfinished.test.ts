// oxlint-disable-next-line import/no-unassigned-import -- it stands in for the browser's own database
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { fitted } from "./photo.ts";
import { lastingUnfinished, passingUnfinished, type Unfinished } from "./unfinished.ts";

const DAY_MS = 86_400_000;
const one = (evidence: string, target: string, at = 0): Unfinished => ({
  evidence,
  version: 1,
  filename: "a.pdf",
  size: 20_000_000,
  sha256: "0".repeat(64),
  citation: { number: "45/TB-UBND", issued_on: "2026-03-26", issuer: "UBND", abstract: "Kết luận", page: null },
  targets: [{ kind: "criterion", id: target, unit: "25195" }],
  at,
});

test("an unfinished file belongs to its person and its criterion", async () => {
  const [mine, theirs] = [lastingUnfinished("one", () => 0), lastingUnfinished("other", () => 0)];
  await mine.put(one("e1", "x/1.1"));
  await mine.put(one("e2", "x/1.2"));
  expect((await mine.of("x/1.1")).map(({ evidence }) => evidence)).toEqual(["e1"]);
  expect(await theirs.of("x/1.1")).toEqual([]);
});

test("what was sent to its end is not offered any more, nor what the person signed out from", async () => {
  const notes = lastingUnfinished("ending", () => 0);
  await notes.put(one("e1", "x"));
  await notes.put(one("e2", "x"));
  await notes.drop("e1");
  expect((await notes.of("x")).map(({ evidence }) => evidence)).toEqual(["e2"]);
  await notes.clear();
  expect(await notes.of("x")).toEqual([]);
});

test("after thirty days an unfinished file is not offered any more", async () => {
  const notes = lastingUnfinished("late", () => 30 * DAY_MS);
  await notes.put(one("old", "x", 0));
  await notes.put(one("young", "x", 1));
  expect((await notes.of("x")).map(({ evidence }) => evidence)).toEqual(["young"]);
});

test("a shared computer remembers no file beyond the tab", async () => {
  const notes = passingUnfinished();
  await notes.put(one("e1", "x"));
  expect([(await notes.of("x")).length, (await passingUnfinished().of("x")).length]).toEqual([1, 0]);
});

test("a photograph keeps its shape and no side above 1,600 pixels", () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(1200, 3200)).toEqual({ width: 600, height: 1600 });
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 });
});
