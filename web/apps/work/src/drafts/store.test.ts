// oxlint-disable-next-line import/no-unassigned-import -- it stands in for the browser's own database
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { entered } from "../entry/notes.ts";
import { type Draft, draftsOf, endsWithDrafts, lastingDrafts, passingDrafts } from "./store.ts";

const DAY_MS = 86_400_000;
const draft = (leaf: string, at = 0): Draft => ({
  assessment: "x",
  leaf,
  baseVersion: 1,
  base: entered({}),
  mine: entered({ a: "1" }),
  at,
});

test("drafts belong to their person, also on one machine", async () => {
  const [one, other] = [lastingDrafts("one", () => 0), lastingDrafts("other", () => 0)];
  await one.put(draft("1.1"));
  expect([(await one.all("x")).length, (await other.all("x")).length]).toEqual([1, 0]);
  await other.clear();
  expect(await one.count()).toBe(1);
  await one.clear();
  expect(await one.count()).toBe(0);
});

test("a newer draft of a leaf takes the place of the older one", async () => {
  const drafts = lastingDrafts("person", () => 0);
  await drafts.put(draft("1.1"));
  await drafts.put({ ...draft("1.1"), baseVersion: 2 });
  expect((await drafts.all("x")).map(({ baseVersion }) => baseVersion)).toEqual([2]);
  await drafts.drop("x", "1.1");
  expect(await drafts.all("x")).toEqual([]);
});

test("after thirty days a draft is not offered any more", async () => {
  const drafts = lastingDrafts("late", () => 30 * DAY_MS);
  await drafts.put(draft("1.1", 0));
  await drafts.put(draft("1.2", 1));
  expect((await drafts.all("x")).map(({ leaf }) => leaf)).toEqual(["1.2"]);
});

test("a shared computer keeps nothing beyond the tab", async () => {
  const drafts = passingDrafts();
  await drafts.put(draft("1.1"));
  expect([(await drafts.all("x")).length, (await drafts.all("y")).length, (await passingDrafts().all("x")).length]).toEqual([1, 0, 0]);
});

test("a tab with drafts of a shared computer says so before it ends", async () => {
  const drafts = draftsOf("person", true);
  await drafts.put(draft("1.1"));
  expect(endsWithDrafts()).toBe(true);
  await drafts.drop("x", "1.1");
  expect(endsWithDrafts()).toBe(false);
});
