import { type Query, QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { type Change, staleAfter } from "./changes.ts";

const SHEET = "/api/scoring/v1/assessments/{assessment_id}";
function asked(path: string, init?: object): Query {
  const client = new QueryClient();
  const queryKey: readonly unknown[] = ["get", path, init];
  return client.getQueryCache().build(client, { queryKey });
}
const about = (id: string) => asked(SHEET, { params: { path: { assessment_id: id } } });
const stale = (change: Change, query: Query): boolean => staleAfter(change)(query);

test("a changed sheet makes itself and the lists stale, not another sheet", () => {
  const change = { kind: "assessment", id: "x" };
  expect([stale(change, about("x")), stale(change, about("y"))]).toEqual([true, false]);
  expect(stale(change, asked("/api/scoring/v1/rounds/{code}/assessments"))).toBe(true);
});

test("a sheet that has the entered leaves already is not read again, the lists are", () => {
  const sheet = about("x");
  sheet.setData({ leaves: [{ code: "1.1", version: 3 }, { code: "1.2", version: 1 }] });
  const entered = (leaves: string): boolean => stale({ kind: "assessment", id: "x", leaves }, sheet);
  expect([entered("1.1=3"), entered("1.1=2,1.2=1"), entered("1.1=3,1.2=2"), entered("1.3=1")]).toEqual([false, false, true, true]);
  expect(stale({ kind: "assessment", id: "x", leaves: "1.1=3" }, asked("/api/scoring/v1/assessments"))).toBe(true);
});

test("papers touch the sheets that show how many there are", () => {
  expect([stale({ kind: "evidence", id: "e" }, about("x")), stale({ kind: "evidence", id: "e" }, asked("/api/scoring/v1/rounds"))]).toEqual([true, false]);
});

test("notices touch notices only", () => {
  expect([stale({ kind: "notices" }, asked("/api/notify/v1/notices/summary")), stale({ kind: "notices" }, about("x"))]).toEqual([true, false]);
});

test("missed changes may be any", () => {
  expect([stale({ kind: "everything" }, about("x")), stale({ kind: "ready" }, about("x"))]).toEqual([true, false]);
});
