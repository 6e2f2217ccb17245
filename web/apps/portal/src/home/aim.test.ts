import type { Schema } from "@dti/api";
import { expect, test } from "vitest";
import { aimOf, ends, newest } from "./aim.ts";

const target = (year: number | null, value: string | null, operator = "≤") => ({ year, value, operator, upper: null, text: `${operator}${value}/34` });
const objective = (changes: Partial<Schema.ObjectiveView> = {}): Schema.ObjectiveView => ({
  code: "rank-total",
  plan: "p",
  name: "Xếp hạng DTI tổng hợp",
  unit: "hạng/34",
  direction: "down",
  baseline: { year: 2024, value: "15", operator: "=", upper: null, text: "15/34" },
  targets: [target(2026, "12"), target(2028, "8")],
  lead: { unit: "DN-SKHCN", name: "Sở Khoa học và Công nghệ" },
  lead_note: null,
  source_text: "15/34 ≤12/34 ≤8/34",
  ...changes,
});
const plan = (...objectives: Schema.ObjectiveView[]): Schema.PlanObjectives => ({
  code: "p",
  name: "Kế hoạch",
  first_year: 2026,
  last_year: 2030,
  paper: { code: "p", number: null, kind: "KH", issuer: "UBND tỉnh", issued_on: null, abstract: "" },
  objectives,
});
const found = (...objectives: Schema.ObjectiveView[]) => aimOf([plan(), plan(...objectives)]);

test("the rank among a number of provinces is the aim, with a year for each from the known rank on", () => {
  const aim = found(objective({ unit: "%", direction: "up" }), objective());
  expect(aim?.of).toBe(34);
  expect(aim?.years.map(({ year, rank, target: goal }) => [year, rank, goal])).toEqual([
    [2024, 15, null],
    [2025, null, null],
    [2026, null, 12],
    [2027, null, null],
    [2028, null, 8],
  ]);
  expect(aim && newest(aim)).toEqual({ year: 2024, rank: 15 });
  expect(aim && ends(aim)).toEqual({ first: 12, firstYear: 2026, last: 8, lastYear: 2028 });
});

test.each([
  ["a share", { unit: "%", direction: "up" }],
  ["a rank among nobody knows how many", { unit: "hạng" }],
  ["words without a year", { targets: [target(null, null, "text")] }],
])("%s is none", (_, changes) => {
  expect(found(objective(changes))).toBeNull();
});

test("without a known rank the years are those of the targets", () => {
  const aim = found(objective({ baseline: null }));
  expect(aim?.years.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
  expect(aim && newest(aim)).toBeUndefined();
});
