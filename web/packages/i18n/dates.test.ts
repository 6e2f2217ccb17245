// @vitest-environment node
import { expect, test } from "vitest";
import { dayOf, daysBetween, formatDate, formatDateTime, formatTime, parseDate } from "./index.ts";

test("days are written day first", () => {
  expect(formatDate("2026-04-30")).toBe("30/04/2026");
});

test("a moment belongs to the day it has in Việt Nam", () => {
  expect(formatDateTime("2026-12-31T17:00:00Z")).toBe("00:00, 01/01/2027");
  expect(dayOf(new Date("2026-12-31T16:59:59Z"))).toBe("2026-12-31");
  expect(formatTime("2026-11-18T02:42:10.123456Z")).toBe("09:42");
});

test("a day has no time to show", () => {
  expect(formatDateTime("2026-04-30")).toBe("30/04/2026");
});

test.each([
  ["2026-11-18", "2026-12-15", 27],
  ["2026-11-18T16:00:00Z", "2026-11-18T18:00:00Z", 1],
  ["2026-03-01", "2026-02-28", -1],
])("from %s until %s are %d days", (from, until, days) => {
  expect(daysBetween(from, until)).toBe(days);
});

test.each([
  ["30/4/2026", "2026-04-30"],
  [" 03/04/2025 ", "2025-04-03"],
  ["29/02/2028", "2028-02-29"],
  ["31/02/2026", undefined],
  ["2026-04-30", undefined],
  ["1/1/26", undefined],
  ["", undefined],
])("%j is the day %s", (typed, day) => {
  expect(parseDate(typed)).toBe(day);
});
