import { readFileSync } from "node:fs";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import en from "@dti/i18n/en/charts.json";
import words from "@dti/i18n/vi/charts.json";
import { speak } from "@dti/i18n";
import type { ReactElement } from "react";
import {
  Bump,
  Delta,
  GroupBars,
  Radar,
  RankMovement,
  Spark,
  StripPlot,
  Trend,
  bumpTable,
  csvOf,
  deltaTable,
  groupBarsTable,
  mean,
  median,
  radarTable,
  stripTable,
  trendTable,
} from "./index.ts";

beforeEach(() => {
  speak("vi", words);
});

afterEach(cleanup);

const groups = [
  { code: "1", name: "Nhận thức số", points: "49.5", maximum: "80", mean: "58.1", best: "79", rank: 74 },
  { code: "2", name: "Hạ tầng số", points: "101.6", maximum: "120", mean: "85", best: "116", rank: 19 },
];
const units = ["582.5", "625.6", "412", "828.9"].map((value, at) => ({ code: `${at}`, name: `Xã ${at}`, value }));
const periods = [
  { code: "q3", label: "Quý III/2025", published: false },
  { code: "2025", label: "Năm 2025", methodChange: true },
  { code: "2026", label: "Năm 2026" },
];
const lines = [
  { code: "a", name: "Trảng Dài", ranks: [4, 9, 6] },
  { code: "b", name: "Long Thành", ranks: [null, 38, 33] },
  { code: "c", name: "Chơn Thành", ranks: [60, 45, 41] },
];
const bump = { title: "Hạng", periods, lines, picked: ["a", "b"] };
const trend = {
  title: "Tỷ lệ",
  periods,
  lines: [{ code: "p", name: "Toàn thành phố", values: ["9.6", null, "17.94"] }],
  targets: [null, null, { value: "30" }],
  suffix: "%",
};
const changes = [
  { code: "1", name: "Thể chế", change: "-10" },
  { code: "2", name: "Nhân lực", change: "2.25" },
];
const radar = {
  title: "Điểm",
  axes: groups.map(({ code, name, maximum }) => ({ code, name, maximum })),
  series: [
    { code: "u", name: "Long Thành", values: ["49.5", "101.6"] },
    { code: "m", name: "Trung bình", values: ["58.1", "85"] },
  ],
};

const CHARTS: [string, (width: number) => ReactElement][] = [
  ["bars", (width) => <GroupBars title="Điểm" groups={groups} width={width} />],
  ["strip", (width) => <StripPlot title="Vị trí" units={units} width={width} mine="1" target="600" />],
  ["bump", (width) => <Bump {...bump} targets={[null, 12, 3]} width={width} />],
  ["trend", (width) => <Trend {...trend} width={width} />],
  ["radar", (width) => <Radar {...radar} width={width} />],
  ["delta", (width) => <Delta title="So với trung vị" changes={changes} width={width} />],
  ["spark", (width) => <Spark title="Tổng điểm" values={["548", null, "625.6"]} target="600" width={width} />],
];

const sentence = (): string => screen.getByRole("img").getAttribute("aria-label") ?? "";

describe.each(CHARTS)("%s", (_, chart) => {
  test.each([320, 960])("at %d px is one picture with a sentence and true numbers", (width) => {
    const { container } = render(chart(width));
    expect(sentence().length).toBeGreaterThan(20);
    expect(sentence()).not.toMatch(/charts\.|\{|undefined|NaN/);
    expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
    expect(container.querySelector("svg")?.getAttribute("width")).toBe(`${width}`);
  });

  test("speaks English", () => {
    speak("en", en);
    render(chart(640));
    expect(sentence()).not.toMatch(/charts\.|\{/);
  });

  test("carries no style of its own, so that a strict policy lets it pass", () => {
    const { container } = render(chart(640));
    expect(container.querySelectorAll("[style]")).toHaveLength(0);
  });
});

describe("nothing to show", () => {
  test.each<[string, ReactElement]>([
    ["bars", <GroupBars key="b" title="x" groups={[]} width={500} />],
    ["strip", <StripPlot key="s" title="x" units={[]} width={500} />],
    ["bump", <Bump key="u" title="x" periods={periods} lines={[{ code: "a", name: "A", ranks: [null, null, null] }]} picked={["a"]} width={500} />],
    ["trend", <Trend key="t" title="x" periods={periods} lines={[{ code: "a", name: "A", values: [null, null, null] }]} width={500} />],
    ["delta", <Delta key="d" title="x" changes={[]} width={500} />],
    ["spark", <Spark key="p" title="x" values={[null]} />],
  ])("of %s is said", (_, chart) => {
    const { container } = render(chart);
    expect(sentence()).toContain("Chưa có số liệu");
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
  });
});

describe("what a chart says", () => {
  test("bars count the groups above the mean", () => {
    render(<GroupBars title="Điểm" groups={groups} width={600} />);
    expect(sentence()).toBe(
      "Điểm: 1/2 nhóm từ trung bình trở lên; cao nhất so với mức tối đa là Hạ tầng số, thấp nhất là Nhận thức số.",
    );
  });

  test("a strip has the exact median, ours and those who met the target", () => {
    render(<StripPlot title="Vị trí" units={units} width={600} mine="1" target="600" places={2} />);
    expect(sentence()).toBe(
      "Vị trí: 4 đơn vị, từ 412,00 đến 828,90, trung vị 604,05. Xã 1: 625,60. 2 đơn vị đạt chỉ tiêu 600,00.",
    );
  });

  test("a dot that met the target has another shape, ours a mark", () => {
    const { container } = render(<StripPlot title="x" units={units} width={600} mine="1" target="600" />);
    expect(container.querySelectorAll("circle.ch-dot")).toHaveLength(2);
    expect(container.querySelectorAll("path.ch-met")).toHaveLength(2);
    expect(screen.getByText("Xã 1 625,6")).toBeTruthy();
  });

  test("no line crosses a change of method, and what is internal is hollow", () => {
    const { container } = render(<Bump {...bump} width={800} />);
    expect([...container.querySelectorAll("path.ch-line.ch-s1")].map((path) => path.getAttribute("d")?.includes("C"))).toEqual([false, true]);
    expect(container.querySelectorAll(".ch-hollow")).toHaveLength(1);
    expect(container.querySelectorAll(".ch-gap")).toHaveLength(1);
  });

  test("names at the end of lines do not cover each other", () => {
    const close = lines.map(({ code, name }, at) => ({ code, name, ranks: [1, 30, 10 + at] }));
    render(<Bump {...bump} lines={[...close, { code: "z", name: "Z", ranks: [95, 95, 95] }]} width={800} />);
    const [first = 0, second = 0] = ["10 Trảng Dài", "11 Long Thành"].map((name) => Number(screen.getByText(name).getAttribute("y")));
    expect(second - first).toBeGreaterThanOrEqual(15);
  });

  test("picked lines differ in marker, not in colour alone", () => {
    const { container } = render(<Bump {...bump} width={800} />);
    const shapes = [1, 2].map((at) => container.querySelector(`.ch-marker.ch-s${at}`)?.getAttribute("d"));
    expect(new Set(shapes).size).toBe(2);
  });

  test("below 480 px a radar is bars of the same data", () => {
    render(<Radar {...radar} width={400} />);
    expect(sentence()).toContain("1/2 nhóm từ trung bình trở lên");
  });

  test.each([
    [5, "▲", "5 bậc, tăng"],
    [-3, "▼", "3 bậc, giảm"],
    [0, "–", "giữ hạng"],
    ["new" as const, "", "mới"],
  ])("a movement of %s is read as words", (moved, _, spoken) => {
    const { container } = render(<RankMovement moved={moved} />);
    expect(container.textContent).toContain(spoken);
  });
});

describe("the table beside a chart", () => {
  test.each([
    ["bars", groupBarsTable("x", groups)],
    ["strip", stripTable("x", units)],
    ["bump", bumpTable(bump)],
    ["trend", trendTable(trend)],
    ["radar", radarTable(radar)],
    ["delta", deltaTable({ title: "x", changes })],
  ])("of %s has a cell for every column", (_, table) => {
    expect(table.rows.length).toBeGreaterThan(0);
    expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.columns.length]));
  });

  test("as CSV opens rightly in a Vietnamese spreadsheet and runs nothing", () => {
    const rows = [["=cmd()", "1234.5"], ['a;"b"', null], ["-5", "-0.25"]];
    const csv = csvOf({ caption: "x", columns: [{ name: "Đơn vị" }, { name: "Điểm", kind: "number", places: 1 }], rows });
    expect(csv).toBe("\uFEFFĐơn vị;Điểm\r\n'=cmd();1234,5\r\n\"a;\"\"b\"\"\";\r\n-5;-0,3\r\n");
  });
});

describe("statistics", () => {
  test("are exact or rounded once", () => {
    expect([median(["1", "2.25"]), median(["3", "1", "2"]), median([]), mean(["1", "2", "2"], 2), mean(["-1", "0"], 0), mean([], 1)]).toEqual(
      ["1.625", "2", null, "1.67", "-1", null],
    );
  });
});

test("every class of a mark has its style", () => {
  const css = readFileSync(`${import.meta.dirname}/charts.css`, "utf8");
  for (const [, chart] of CHARTS) render(chart(640));
  const used = new Set<string>();
  for (const element of document.querySelectorAll("[class]")) for (const name of element.classList) used.add(name);
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !css.includes(`.${name}`))).toEqual([]);
});
