// @vitest-environment happy-dom
import { array, assert, integer, property, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines, readRange, writeLines, writeTable } from "./clipboard.ts";

describe("a range from Excel", () => {
  test("comes as lines and tabs, with one line break at the end", () => {
    expect(readLines("412\t1.580\r\n3\t4\r\n")).toEqual([
      ["412", "1.580"],
      ["3", "4"],
    ]);
  });

  test("keeps line breaks and quotes within a cell", () => {
    expect(readLines('"a\nb"\t"c ""d"""')).toEqual([["a b", 'c "d"']]);
  });

  test("keeps empty cells and lines in their places", () => {
    expect(readLines("1\t\r\n\r\n\t2")).toEqual([["1", ""], [""], ["", "2"]]);
  });

  test("comes as a table, too, which is preferred", () => {
    const html = '<html xmlns:x="urn"><body><table><tr><td>1.234,5</td><td align=right>2</td></tr><tr><td colspan=2>x</td></tr></table></body></html>';
    expect(readRange(html, "ignored")).toEqual([
      ["1.234,5", "2"],
      ["x", ""],
    ]);
  });

  test("keeps the rest of a row beside a cell merged downwards in its place", () => {
    const html = "<table><tr><td rowspan=2>x</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td><td rowspan=9>4</td></tr></table>";
    expect(readRange(html, "")).toEqual([
      ["x", "1"],
      ["", "2"],
      ["3", "4"],
    ]);
  });

  test("that is no table is read as text", () => {
    expect(readRange("<p>412</p>", "412")).toEqual([["412"]]);
  });

  test("is composed, whatever the machine wrote", () => {
    expect(readLines("Đồng Nai".normalize("NFD"))).toEqual([["Đồng Nai"]]);
  });
});

test("what is copied is pasted alike", () => {
  const cell = stringMatching(/^[0-9a-zđ",.]{1,8}$/);
  assert(
    property(integer({ min: 1, max: 3 }).chain((width) => array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })), (cells) => {
      expect(readLines(writeLines(cells))).toEqual(cells);
      expect(readRange(writeTable(cells), "")).toEqual(cells);
    }),
  );
});
