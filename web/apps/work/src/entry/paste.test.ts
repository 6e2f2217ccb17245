import { expect, test } from "vitest";
import type { Field } from "./entered.ts";
import type { Row } from "./model.ts";
import { aLeaf, entered } from "./notes.ts";
import { changesOf, planned, replanned } from "./paste.ts";

function aField(name: string): Field {
  return { name, kind: "number", label: name, unit: "", source: "unit", options: [] };
}

function aRow(code: string, inputs: Record<string, string>, open = true): Row {
  const row: Partial<Row> = { leaf: aLeaf(code, 1, inputs), fields: [aField("a"), aField("b")], entered: entered(inputs), open };
  return row as Row;
}

const START = { row: 0, column: 0 };

test("a range changes the cells that differ", () => {
  const cells = planned([aRow("1.1", { a: "1" }), aRow("1.2", {})], START, [["1", "2"], ["3"]]);
  expect(changesOf(cells)).toEqual(new Map([["1.1", entered({ a: "1", b: "2" })], ["1.2", entered({ a: "3" })]]));
});

test("what lies beside or below the grid is told", () => {
  const cells = planned([aRow("1.1", {})], START, [["1", "2", "9"], ["8", ""]]);
  expect(cells.map(({ text, row, problem }) => [text, row?.leaf.code, problem === undefined])).toEqual([
    ["1", "1.1", true],
    ["2", "1.1", true],
    ["9", "1.1", false],
    ["8", undefined, false],
  ]);
});

test("what somebody else enters while the range is looked at stays", () => {
  const cells = planned([aRow("1.1", {})], START, [["1"]]);
  const changes = changesOf(replanned(cells, [aRow("1.1", { b: "7" })]));
  expect(changes).toEqual(new Map([["1.1", entered({ a: "1", b: "7" })]]));
});

test("what was locked while the range is looked at is left out", () => {
  const cells = replanned(planned([aRow("1.1", {})], START, [["1"]]), [aRow("1.1", { a: "4" }, false)]);
  expect([cells[0]?.old, cells[0]?.problem === undefined, changesOf(cells).size]).toEqual(["4", false, 0]);
});
