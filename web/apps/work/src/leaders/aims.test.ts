import type { Schema } from "@dti/api";
import { expect, test } from "vitest";
import { aimsOf, gapOf } from "./aims.ts";

const value = (year: number, text: string): object => ({ year, value: text, text: `≤${text}`, operator: "≤" });
const objective = (more: object): object => ({
  plan: "kh92", code: "1", name: "DTI", unit: "hạng/34", direction: "down", lead: { name: "Sở KH&CN" }, lead_note: null,
  baseline: value(2024, "17"), targets: [value(2030, "8"), value(2026, "12")], ...more,
});
const plans = (...objectives: object[]): Schema.PlanObjectives[] => [{ objectives }] as unknown as Schema.PlanObjectives[];

test("the target of the year stands beside the newest stated rank", () => {
  const [aim] = aimsOf(plans(objective({})), 2026);
  expect(aim).toMatchObject({ name: "DTI", of: 34, rank: 17, rankYear: 2024, target: 12, targetYear: 2026, lead: "Sở KH&CN" });
  expect(aim && gapOf(aim)).toBe(5);
});

test("a year without a target has the next one", () => {
  expect(aimsOf(plans(objective({})), 2027)[0]?.targetYear).toBe(2030);
  expect(aimsOf(plans(objective({})), 2031)).toEqual([]);
});

test("what is no rank is no aim, and an unknown rank has no gap", () => {
  expect(aimsOf(plans(objective({ unit: "%" }), objective({ direction: "up" })), 2026)).toEqual([]);
  const [aim] = aimsOf(plans(objective({ baseline: null })), 2026);
  expect(aim && gapOf(aim)).toBeNull();
});
