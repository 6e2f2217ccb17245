// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { knowsAll } from "./patching.ts";

const written = new Map([["1.1", { version: 2, own: {} }]]);

test("what was written alone is known", () => {
  expect(knowsAll([{ leaf: "1.1", version: 2 }], written)).toBe(true);
});

test("a leaf that shares a figure, and one that grew twice, are read again", () => {
  expect(knowsAll([{ leaf: "1.1", version: 2 }, { leaf: "1.2", version: 5 }], written)).toBe(false);
  expect(knowsAll([{ leaf: "1.1", version: 3 }], written)).toBe(false);
});
