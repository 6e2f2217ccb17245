import { speak } from "@dti/i18n";
import words from "@dti/i18n/vi/appraisal.json";
import type { Leaf } from "@dti/score";
import { beforeAll, expect, test } from "vitest";
import { byFigures, byScore } from "./adjusting.ts";

beforeAll(() => speak("vi", words));

test.each(["0", "12,5", "20"])("%s of 20 points is a score", (text) => {
  expect(byScore(text, "20")).toHaveProperty("given.score");
});

test.each(["999", "20,01", "-1", "", "mười"])("“%s” of 20 points is none", (text) => {
  expect(byScore(text, "20")).toEqual({ fault: "Nhập điểm từ 0 đến 20, ví dụ 12,5." });
});

test("figures that cannot be read are not taken", () => {
  expect(byFigures(undefined, "25195", undefined)).toHaveProperty("fault");
});

test("figures that the formula refuses are not taken", () => {
  const leaf = { items: new Map(), excluded: new Set(), document: {}, formula: { evaluate: (given: object) => ({ state: "b" in given ? "scored" : "missing" }) } } as unknown as Leaf;
  expect(byFigures(leaf, "25195", { a: "3" })).toHaveProperty("fault");
  expect(byFigures(leaf, "25195", { b: "3" })).toEqual({ given: { inputs: { b: "3" } } });
});
