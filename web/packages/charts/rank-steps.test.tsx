import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import words from "@dti/i18n/vi/charts.json";
import { speak } from "@dti/i18n";
import { DataTable, DEADLINE_CLASSES, PartsBar, RankMovement, RankSteps, csvOf, partsTable, rankStepsTable } from "./index.ts";

beforeEach(() => {
  speak("vi", words);
});

afterEach(cleanup);

const years = [
  { year: 2024, rank: 15, target: null },
  { year: 2025, rank: null, target: null },
  { year: 2026, rank: null, target: 12, words: "≤12/34" },
  { year: 2027, rank: null, target: 10, words: "≤10/34" },
  { year: 2030, rank: null, target: null },
];
const texts = (): (string | null)[] => [...document.querySelectorAll("svg text")].map((one) => one.textContent);

const bars = (): number[] =>
  [...document.querySelectorAll("svg > g:not([transform]) > rect")].map((one) => Number(one.getAttribute("width")));

describe("ranks against their targets", () => {
  test("are said in one sentence", () => {
    render(<RankSteps title="Hạng DTI" years={years} width={600} />);
    const sentence = "Hạng DTI. 2024 hạng 15. Mục tiêu từ hạng 12 (2026) đến hạng 10 (2027).";
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(sentence);
  });

  test("stand higher the better they are, and the step leads from one stated year to the next only", () => {
    render(<RankSteps title="Hạng DTI" years={years} width={600} height={290} />);
    const path = document.querySelector(".ch-aim")?.getAttribute("d") ?? "";
    const [start, next] = [/^M[\d.]+ (?<y>[\d.]+)/.exec(path)?.groups?.y, /V(?<y>[\d.]+)/.exec(path)?.groups?.y];
    expect(path.match(/M/g)).toHaveLength(1);
    expect(Number(next)).toBeLessThan(Number(start));
    expect(Number(document.querySelector(".ch-mine")?.getAttribute("cy"))).toBeGreaterThan(Number(start));
  });

  test("name what is not published after the first rank, and no later year", () => {
    render(<RankSteps title="Hạng DTI" years={years.slice(0, 4)} width={900} />);
    expect(texts().filter((text) => text === "chưa công bố")).toHaveLength(1);
    expect(texts()).toEqual(expect.arrayContaining(["15", "≤12", "≤10", "mục tiêu"]));
  });

  test("wrap their words where a year is narrow", () => {
    render(<RankSteps title="Hạng DTI" years={years.slice(0, 4)} width={300} />);
    expect(texts()).toEqual(expect.arrayContaining(["chưa", "công bố"]));
  });

  test("are a table in the words of the paper", () => {
    expect(csvOf(rankStepsTable("Hạng DTI", years.slice(0, 3)))).toBe(
      "\uFEFFNăm;Hạng;Mục tiêu\r\n2024;15;\r\n2025;;\r\n2026;;≤12/34\r\n",
    );
  });

  test("without any year there is still a picture that says so", () => {
    render(<RankSteps title="Hạng DTI" years={[]} width={300} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("Hạng DTI. Chưa có số liệu.");
  });
});

describe("the parts of a whole", () => {
  const counts = { on_time: 46, late: 7, not_due: 38, due_soon: 1, overdue: 0 };
  const parts = DEADLINE_CLASSES.map((code) => ({ code, name: code, count: counts[code] }));
  test("fill the width in their proportion, without a part that is none", () => {
    render(<PartsBar title="92 nhiệm vụ" parts={parts} width={938} />);
    const widths = bars();
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, one) => sum + one, 0) + 6).toBeCloseTo(938, 0);
    expect(widths[0]).toBeCloseTo((46 / 92) * 932, 0);
  });

  test("carry their number inside where there is room, and beside their name always", () => {
    render(<PartsBar title="92 nhiệm vụ" parts={parts} width={938} />);
    expect(texts()).toEqual(["46", "7", "38", "on_time 46", "late 7", "not_due 38", "due_soon 1", "overdue 0"]);
  });

  test("are said and stand as a table", () => {
    render(<PartsBar title="92 nhiệm vụ" parts={parts} width={300} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain("92 nhiệm vụ. on_time 46; late 7");
    expect(partsTable("x", parts).rows).toEqual(parts.map(({ name, count }) => [name, count]));
  });
});

test("what the charts share with the pages has the classes of the shared look", () => {
  render(<DataTable table={rankStepsTable("Hạng", years)} />);
  render(<RankMovement moved={2} />);
  const table = screen.getByRole("table");
  expect(table.className).toBe("table");
  expect(within(table).getByText("15").className).toBe("number");
  expect(screen.getByText("2 bậc, tăng").className).toBe("visually-hidden");
});
