import { array, assert, boolean, constantFrom, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { between, inside, moved } from "./movement.ts";

const rows = [[0, 1, 2], [0, 2], [0], [0, 1, 2]];
const key = (name: string, held: { ctrl?: boolean; shift?: boolean } = {}) => ({ key: name, ctrl: false, shift: false, ...held });

test.each([
  ["ArrowDown", { row: 0, column: 2 }, { row: 1, column: 2 }],
  ["ArrowDown", { row: 0, column: 1 }, { row: 1, column: 0 }],
  ["ArrowUp", { row: 0, column: 1 }, { row: 0, column: 1 }],
  ["ArrowRight", { row: 1, column: 0 }, { row: 1, column: 2 }],
  ["ArrowRight", { row: 1, column: 2 }, { row: 1, column: 2 }],
  ["Enter", { row: 0, column: 0 }, { row: 1, column: 0 }],
  ["PageDown", { row: 0, column: 0 }, { row: 3, column: 0 }],
  ["End", { row: 0, column: 0 }, { row: 0, column: 2 }],
  ["Tab", { row: 1, column: 2 }, { row: 2, column: 0 }],
])("%s from %o leads to %o", (name, from, to) => {
  expect(moved(from, key(name), rows)).toEqual(to);
});

test("Ctrl leads to the corners", () => {
  expect(moved({ row: 2, column: 0 }, key("Home", { ctrl: true }), rows)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 0, column: 0 }, key("End", { ctrl: true }), rows)).toEqual({ row: 3, column: 2 });
});

test("Shift turns Enter and Tab around", () => {
  expect(moved({ row: 1, column: 0 }, key("Enter", { shift: true }), rows)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 1, column: 0 }, key("Tab", { shift: true }), rows)).toEqual({ row: 0, column: 2 });
});

test("Tab leaves the grid at both ends, so that nobody is held in it", () => {
  expect(moved({ row: 3, column: 2 }, key("Tab"), rows)).toBeUndefined();
  expect(moved({ row: 0, column: 0 }, key("Tab", { shift: true }), rows)).toBeUndefined();
});

test("letters do not move", () => {
  expect(moved({ row: 0, column: 0 }, key("d"), rows)).toBeUndefined();
});

test("no key leads out of the grid", () => {
  const keys = constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", "Enter", "Tab");
  const columns = array(constantFrom([0], [0, 2], [0, 1, 2]), { minLength: 1, maxLength: 30 });
  assert(
    property(columns, array(tuple(keys, boolean(), boolean())), (cells, pressed) => {
      let at = { row: 0, column: 0 };
      for (const [name, ctrl, shift] of pressed) at = moved(at, { key: name, ctrl, shift }, cells) ?? at;
      expect(cells[at.row]).toContain(at.column);
    }),
  );
});

test("a range holds the cells between its corners, whichever came first", () => {
  const range = between({ row: 3, column: 0 }, { row: 1, column: 1 });
  expect([inside(range, { row: 2, column: 1 }), inside(range, { row: 0, column: 0 })]).toEqual([true, false]);
});
