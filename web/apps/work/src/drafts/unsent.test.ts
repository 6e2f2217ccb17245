import { speak } from "@dti/i18n";
import words from "@dti/i18n/vi/entry.json";
import { beforeAll, expect, test } from "vitest";
import type { Row } from "../entry/model.ts";
import { unsentTable } from "./unsent.tsx";

beforeAll(() => speak("vi", words));

const row = (inputs: Record<string, string>, na: string | null = null): Row =>
  ({
    leaf: { code: "1.2", name: "Tỷ lệ \"số\"" },
    fields: [{ name: "a", kind: "text", label: "Tử số" }, { name: "b", kind: "text", label: "Mẫu số" }],
    entered: { inputs, na },
  }) as unknown as Row;

const cellsOf = (rows: readonly Row[]): string[] => unsentTable(rows).split("\r\n").slice(1);

test("each cell that was typed is a line of its own, and an empty one is none", () => {
  expect(cellsOf([row({ a: "3", b: "" })])).toEqual(['"1.2","Tỷ lệ ""số""","Tử số","3"']);
});

test("a wish to leave the criterion out is kept with its reason", () => {
  expect(cellsOf([row({}, "Không phát sinh")])).toEqual(['"1.2","Tỷ lệ ""số""","Đề nghị không áp dụng","Không phát sinh"']);
});

test("no cell begins a formula in a spreadsheet", () => {
  expect(cellsOf([row({ a: "=1+1" })])).toEqual(['"1.2","Tỷ lệ ""số""","Tử số","\'=1+1"']);
});
