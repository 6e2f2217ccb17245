import { expect, test } from "vitest";
import { nextToDraw, pageByKey, scrolledTo } from "./thumbs.ts";

test("the pages in view are drawn from the first on, each once", () => {
  expect(nextToDraw(new Set([9, 10, 11]), new Set([1, 2]))).toBe(9);
  expect(nextToDraw(new Set([9, 10, 11]), new Set([9]))).toBe(10);
});

test("what is not in view is not drawn", () => {
  expect(nextToDraw(new Set(), new Set([1]))).toBeUndefined();
  expect(nextToDraw(new Set([1]), new Set([1]))).toBeUndefined();
});

test.each([
  ["ArrowDown", 2, 3],
  ["ArrowRight", 2, 3],
  ["ArrowUp", 2, 1],
  ["ArrowLeft", 2, 1],
  ["Home", 3, 1],
  ["End", 2, 5],
])("%s goes from page %i to page %i of 5", (key, page, to) => {
  expect(pageByKey(key, page, 5)).toBe(to);
});

test("an arrow stays within the paper", () => {
  expect([pageByKey("ArrowUp", 1, 5), pageByKey("ArrowDown", 5, 5)]).toEqual([1, 5]);
});

test("another key is not the strip's", () => {
  expect(pageByKey("d", 2, 5)).toBeUndefined();
});

test("the strip scrolls no further than its page needs", () => {
  const shown = { top: 100, height: 300 };
  expect(scrolledTo({ top: 150, height: 70 }, shown)).toBe(100);
  expect(scrolledTo({ top: 40, height: 70 }, shown)).toBe(40);
  expect(scrolledTo({ top: 380, height: 70 }, shown)).toBe(150);
});
