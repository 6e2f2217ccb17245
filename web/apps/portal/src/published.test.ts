import { describe, expect, test } from "vitest";
import { chosenLine, type Line, lineBefore } from "./published.ts";

const line = (round: string, group: string, published_at: string): Line => ({
  round,
  round_name: round,
  year: 2026,
  group,
  group_name: group,
  sample: false,
  version: 1,
  decision_number: "1",
  decision_date: "2026-01-01",
  ranking_hash: "",
  published_at,
  path: "",
});

const LINES = [
  line("c", "departments", "2027-03-01T00:00:00Z"),
  line("c", "communes", "2027-02-01T00:00:00Z"),
  line("b", "communes", "2026-02-01T00:00:00Z"),
  line("a", "communes", "2025-02-01T00:00:00Z"),
];

describe("the chosen ranking", () => {
  test("is the newest of its group", () => {
    expect(chosenLine(LINES, "communes", null)).toBe(LINES[1]);
  });

  test("is that of the wanted round", () => {
    expect(chosenLine(LINES, "communes", "a")).toBe(LINES[3]);
  });

  test("is none where nothing is published", () => {
    expect([chosenLine(LINES, "province", null), chosenLine(LINES, "departments", "a")]).toEqual([undefined, undefined]);
  });
});

describe("the ranking before", () => {
  test("is the next older of the same group", () => {
    expect(lineBefore(LINES, LINES[1] as Line)).toBe(LINES[2]);
  });

  test("of the first one is none", () => {
    expect([lineBefore(LINES, LINES[3] as Line), lineBefore(LINES, LINES[0] as Line)]).toEqual([undefined, undefined]);
  });
});
