import { expect, test } from "vitest";
import { inputsOf, meaning, sameEntered, typed, valueOf } from "./entered.ts";
import { entered } from "./notes.ts";

test("the service's inputs are shown as people type them", () => {
  expect(typed({ a: "1234.5", b: "1580", submitted: "2026-12-15", choice: "head", c: null })).toEqual({
    a: "1234,5",
    b: "1580",
    submitted: "15/12/2026",
    choice: "head",
  });
});

test("a number is one number however it is grouped", () => {
  expect(meaning("1.580")).toBe(meaning(" 1580 "));
  expect(sameEntered(entered({ a: "1.580" }), entered({ a: "1580", b: "" }))).toBe(true);
});

test.each([
  ["number", "1.234,5", "1234.5"],
  ["number", "", null],
  ["number", "đồng", undefined],
  ["date", "5/12/2026", "2026-12-05"],
  ["date", "31/02/2026", undefined],
  ["choice", "head", "head"],
] as const)("a %s typed as “%s” is %s", (kind, text, value) => {
  expect(valueOf({ kind }, text)).toBe(value);
});

test("what cannot be read is kept and not sent", () => {
  const field = { name: "a", kind: "number", label: "", unit: "", source: "unit", options: [] } as const;
  expect(inputsOf([field], entered({ a: "9 sp" }))).toBeUndefined();
  expect(inputsOf([field], entered({}))).toBeNull();
});
