import { describe, expect, test } from "vitest";
import type { RankedUnit, Ranking } from "../published.ts";
import { arranged, leaders, rankedRows, toggled } from "./rows.ts";

const unit = (code: string, name: string, rank: number, total: string, scores: string[] = []): RankedUnit => ({
  unit: code,
  name,
  rank,
  total,
  normalised: "",
  scores,
  group_ranks: [],
});

const ranking = (rows: RankedUnit[], version = "1"): Ranking => ({
  round: { code: "r", name: "R", year: 2026 },
  group: { code: "communes", name: "" },
  framework: { code: "communes", version },
  sample: false,
  decision: { number: "", date: "" },
  columns: [],
  rows,
  ranking_hash: "",
});

const NOW = ranking([
  unit("2", "Phường Biên Hòa", 1, "80.00", ["9.50", "10.00"]),
  unit("1", "Xã An Lộc", 1, "80.00", ["10.00", ""]),
  unit("3", "Phường Đồng Xoài", 3, "70.10", ["10.00", "9.00"]),
]);

const codes = (rows: readonly { unit: string }[]): string => rows.map((row) => row.unit).join("");

describe("a row", () => {
  const before = ranking([unit("2", "Phường Biên Hòa", 4, "1"), unit("3", "Xã Đồng Xoài", 3, "1")]);

  test("moves up by the places it gained, and is new where it was not", () => {
    expect(rankedRows(NOW, before).map((row) => row.moved)).toEqual([3, "new", 0]);
  });

  test("moves nowhere before there was a round", () => {
    expect(rankedRows(NOW, undefined).map((row) => row.moved)).toEqual([undefined, undefined, undefined]);
  });

  test("is not compared across versions of a framework", () => {
    expect(rankedRows(NOW, ranking(before.rows as RankedUnit[], "2"))[0]?.moved).toBe("incomparable");
  });

  test("keeps the name it had where that was another", () => {
    expect(rankedRows(NOW, before).map((row) => row.formerly)).toEqual([undefined, undefined, "Xã Đồng Xoài"]);
  });
});

describe("the rows", () => {
  const rows = rankedRows(NOW, undefined);

  test("stand by rank, ties by code", () => {
    expect(codes(arranged(rows, "", ""))).toBe("123");
  });

  test("stand by name in the order of the Vietnamese alphabet, or against it", () => {
    expect([codes(arranged(rows, "", "name")), codes(arranged(rows, "", "-name"))]).toEqual(["231", "132"]);
  });

  test("stand by the points of a group as numbers, without points last", () => {
    expect([codes(arranged(rows, "", "0")), codes(arranged(rows, "", "1"))]).toEqual(["132", "231"]);
  });

  test("are found without marks, in any case, or by code", () => {
    expect([codes(arranged(rows, "bien hoa", "")), codes(arranged(rows, "ĐỒNG", "")), codes(arranged(rows, "1", ""))]).toEqual(["2", "3", "1"]);
  });

  test("have every first one among the leaders", () => {
    expect(codes(leaders(rows))).toBe("21");
  });
});

describe("a pick", () => {
  test("is taken, and taken back", () => {
    expect([toggled(["1"], "2"), toggled(["1", "2"], "1")]).toEqual([["1", "2"], ["2"]]);
  });

  test("of a fifth unit is not taken", () => {
    expect(toggled(["1", "2", "3", "4"], "5")).toEqual(["1", "2", "3", "4"]);
  });
});
