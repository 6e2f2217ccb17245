import { expect, test } from "vitest";
import type { RankedUnit } from "../published.ts";
import { gaps, strongest } from "./profile.ts";

const criterion = (code: string, points: string | null, median: string | null) => ({
  code,
  state: "scored",
  reason: null,
  points,
  median,
  rank: 1,
  of: 2,
});

const ranked = (group_ranks: (number | null)[]) => ({ group_ranks }) as unknown as RankedUnit;

test("criteria are the most above and the most below the median, never both", () => {
  const found = gaps([criterion("a", "10.00", "2.50"), criterion("b", "9.00", "10.00"), criterion("c", "5.00", "5.00"), criterion("d", null, "5.00")], 5);
  expect([found.above.map((one) => [one.code, one.gap]), found.below.map((one) => [one.code, one.gap])]).toEqual([[["a", "7.50"]], [["b", "-1.00"]]]);
});

test("so many of them, the farthest first", () => {
  const found = gaps([criterion("a", "6.00", "5.00"), criterion("b", "9.00", "5.00"), criterion("c", "7.00", "5.00")], 2);
  expect(found.above.map((one) => one.code)).toEqual(["b", "c"]);
});

test("a unit is strongest where its rank is best, and nowhere without ranks", () => {
  expect([strongest(ranked([5, null, 2])), strongest(ranked([null]))]).toEqual([2, undefined]);
});
