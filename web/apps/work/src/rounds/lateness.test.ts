import { expect, test } from "vitest";
import { daysLate, isKind, progressOf, waitingFor } from "./lateness.ts";
import type { Line } from "./reading.ts";

const NOW = new Date("2026-12-05T03:00:00Z");
const line = (unit: string, more: Partial<Line> = {}): Line =>
  ({ unit, status: "open", progress: "in_progress", due: "2026-12-31T16:59:00Z", entered: 5, leaves: 10, ...more }) as Line;

test("those who signed are not waited for; the latest comes first, then who entered least", () => {
  const lines = [line("a"), line("b", { status: "submitted" }), line("c", { entered: 1 }), line("d", { due: "2026-12-01T16:59:00Z" })];
  expect(waitingFor(lines, NOW).map(({ unit }) => unit)).toEqual(["d", "c", "a"]);
});

test("a deadline passed by minutes is one day late", () => {
  expect(daysLate(line("a", { due: "2026-12-05T02:59:00Z" }), NOW)).toBe(1);
  expect(daysLate(line("a", { due: "2026-12-01T16:59:00Z" }), NOW)).toBe(4);
  expect(daysLate(line("a"), NOW)).toBe(0);
});

test("a unit is counted under each kind it is of", () => {
  const late = line("a", { progress: "not_started", due: "2026-12-01T16:59:00Z" });
  expect((["all", "not_started", "in_progress", "late"] as const).map((kind) => isKind(late, kind, NOW))).toEqual([true, true, false, true]);
});

test("progress adds the groups up and leaves out what nobody is at", () => {
  expect(progressOf([{ progress: { submitted: 2, not_started: 1 } }, { progress: { submitted: 1, appraised: 0 } }])).toEqual([
    { state: "submitted", count: 3 },
    { state: "not_started", count: 1 },
  ]);
});
