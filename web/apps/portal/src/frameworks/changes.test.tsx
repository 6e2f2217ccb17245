import type { Schema } from "@dti/api";
import { csvOf } from "@dti/charts";
import { speak } from "@dti/i18n";
import charts from "@dti/i18n/vi/charts.json";
import portal from "@dti/i18n/vi/portal.json";
import shared from "@dti/i18n/vi/shared.json";
import versions from "@dti/i18n/vi/versions.json";
import type { LeafDocument, Parameters } from "@dti/score";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changesBetween, changesTable, tally, type Version } from "./changes.ts";
import { Changes, Compared } from "./compared.tsx";

interface Told {
  readonly name?: string;
  readonly max?: string;
  readonly formula?: string;
  readonly lead?: string;
  readonly group?: string;
  readonly parameters?: Parameters;
  readonly guidance?: string;
  readonly verifier?: string;
}

/** A version with these criteria, each told by what is unusual about it. */
function version(number: string, told: Readonly<Record<string, Told>>): Version {
  const groups = new Map<string, Schema.OpenLeaf[]>();
  const leaves = new Map<string, LeafDocument>();
  for (const [code, one] of Object.entries(told)) {
    const { name = `Tiêu chí ${code}`, max = "20", formula = "F4", lead = "Sở Nội vụ", group = "1" } = one;
    const line = { code, name, short_name: name, max, formula, lead: "DN-SNV", lead_name: lead };
    groups.set(group, [...(groups.get(group) ?? []), line]);
    const { parameters = { target: "0.7" }, guidance = "", verifier = "DN-SNV" } = one;
    const inputs = { a: "done", b: "all" };
    leaves.set(code, { code, name, short_name: name, max, formula: { type: formula, parameters }, inputs, evidence: {}, verifier, lead, guidance });
  }
  const tree: Schema.OpenFramework = {
    code: "communes",
    version: number,
    name: "Bộ chỉ số",
    status_note: "",
    basis: "",
    audience: "communes",
    scale: "1000",
    years: [2026],
    groups: [...groups].map(([code, lines]) => ({ code, name: `Nhóm ${code}`, short_name: "", max: "100", leaves: lines })),
    deductions: [],
  };
  const items = [{ code: "done", name: "Hồ sơ xong", type: "count" }, { code: "all", name: "Hồ sơ", type: "count" }];
  return { tree, leaves, items };
}

const between = (before: Told, after: Told): unknown[] =>
  changesBetween(version("1", { "1.1": before }), version("2", { "1.1": after })).map((one) => [one.kind, one.before, one.after]);

const words = (parameters: Parameters): unknown => (between({}, { parameters })[0] as unknown[])[2];

beforeEach(() => {
  speak("vi", shared, portal, charts, versions);
});

afterEach(cleanup);

describe("a criterion in both versions", () => {
  test.each<[string, Told, Told, unknown[][]]>([
    ["is not told when nothing changed", {}, {}, []],
    ["is told with its points", { max: "20" }, { max: "30.5" }, [["max", "20", "30,5"]]],
    ["is told with its name", { name: "Cũ" }, { name: "Mới" }, [["name", "Cũ", "Mới"]]],
    ["is told with its group", { group: "1" }, { group: "2" }, [["group", "1. Nhóm 1", "2. Nhóm 2"]]],
    ["is told with its lead", { lead: "Sở A" }, { lead: "Sở B" }, [["lead", "Sở A", "Sở B"]]],
    ["is told with its guidance", { guidance: "Cũ" }, { guidance: "Mới" }, [["guidance", "Cũ", "Mới"]]],
    [
      "is told with its rule in words",
      { parameters: { target: "0.7" } },
      { parameters: { target: "0.85" } },
      [["rule", "chỉ tiêu 70%; số liệu: Hồ sơ xong, Hồ sơ", "chỉ tiêu 85%; số liệu: Hồ sơ xong, Hồ sơ"]],
    ],
    [
      "is told with its type of formula, and the rule that goes with it",
      {},
      { formula: "F6", parameters: { target: "0.7", floor: "0.5" } },
      [
        ["formula", "tỷ lệ so với chỉ tiêu", "tỷ lệ có mức tối thiểu"],
        ["rule", "chỉ tiêu 70%; số liệu: Hồ sơ xong, Hồ sơ", "chỉ tiêu 70%; tối thiểu 50%; số liệu: Hồ sơ xong, Hồ sơ"],
      ],
    ],
    [
      "is told when something else about it changed",
      {},
      { verifier: "DN-VPUB" },
      [["other", null, "có thay đổi về minh chứng, nguồn, phạm vi áp dụng hoặc căn cứ; xem trang tiêu chí"]],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });

  test("has the rule of a scale, of a density and of a deadline in words", () => {
    expect(words({ table: [{ count: "1", points: "20" }] })).toContain("từ 1: 20;");
    expect(words({ target: "5", per: "1000" })).toContain("chỉ tiêu 5 trên 1.000;");
    expect(words({ step: "2", cap: "20" })).toContain("mỗi ngày làm việc trễ trừ 2 điểm, tối đa 20;");
  });
});

const before = version("2025.1", { "1.1": {}, "1.2": {}, "1.3": { max: "10" } });
const after = version("2026.1", { "1.1": {}, "1.3": { max: "15", lead: "Sở Tài chính" }, "1.4": { max: "5" } });

test("what was added and what was removed is told, and how many of each", () => {
  const changes = changesBetween(before, after);
  expect(changes.map((one) => [one.code, one.kind])).toEqual([
    ["1.3", "max"],
    ["1.3", "lead"],
    ["1.4", "added"],
    ["1.2", "removed"],
  ]);
  expect(tally(changes, after)).toEqual({ added: 1, removed: 1, changed: 1, same: 1 });
});

test("the changes are a file in the words of the page", () => {
  const file = csvOf(changesTable("x", changesBetween(before, after), before, after));
  expect(file).toContain("Mã;Tiêu chí;Thay đổi;Phiên bản 2025.1;Phiên bản 2026.1\r\n");
  expect(file).toContain("1.4;Tiêu chí 1.4;Thêm mới;;5 điểm, tỷ lệ so với chỉ tiêu\r\n");
});

test("the page says it in a sentence and shows the table", () => {
  render(<Changes before={before} after={after} />);
  const said = "Từ phiên bản 2025.1 sang phiên bản 2026.1: thêm 1 tiêu chí, bỏ 1, thay đổi 1, giữ nguyên 1.";
  expect(screen.getByText(said)).toBeDefined();
  expect(screen.getAllByRole("row")).toHaveLength(5);
});

test("two versions alike are said to be", () => {
  render(<Changes before={before} after={before} />);
  expect(screen.getByText(/giống hệt nhau/)).toBeDefined();
});

const line = (number: string): Schema.OpenFrameworkLine => ({ ...before.tree, version: number, groups: [] });

test("a single version says plainly that there is nothing to compare", () => {
  const only = line("2026.1");
  render(<Compared line={only} lines={[only, { ...line("2025.1"), code: "departments" }]} wanted={null} choose={vi.fn<() => void>()} />);
  expect(screen.getByText("Bộ chỉ số này mới có một phiên bản (2026.1) nên chưa có gì để so sánh.")).toBeDefined();
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("another version is chosen from those of the same framework", () => {
  const [newest, older] = [line("2026.1"), line("2025.1")];
  const choose = vi.fn<(version: string | null) => void>();
  render(<Compared line={newest} lines={[newest, older]} wanted={null} choose={choose} />);
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "2025.1" } });
  expect(choose).toHaveBeenCalledWith("2025.1");
});
