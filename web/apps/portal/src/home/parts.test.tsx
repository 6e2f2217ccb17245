import type { Schema } from "@dti/api";
import { speak } from "@dti/i18n";
import charts from "@dti/i18n/vi/charts.json";
import portal from "@dti/i18n/vi/portal.json";
import shared from "@dti/i18n/vi/shared.json";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Aim } from "./aim.ts";
import { Counted } from "./counts.tsx";
import { Rank } from "./rank.tsx";

beforeEach(() => {
  speak("vi", shared, portal, charts);
});

afterEach(cleanup);

const paper = { code: "p", number: null, kind: "KH", issuer: "UBND tỉnh", issued_on: null, abstract: "" };
const plan = { code: "p", name: "Kế hoạch DTI", first_year: 2026, last_year: 2030, paper, objectives: [] };
const found: Aim = { plan, of: 34, years: [{ year: 2024, rank: 15, target: null }, { year: 2025, rank: null, target: 12 }] };

describe("the rank of the province", () => {
  test("says where its targets come from, and that the paper bears no number", () => {
    render(<Rank found={found} />);
    expect(screen.getByText(/Nguồn: Kế hoạch DTI, UBND tỉnh; văn bản chưa ghi số, ngày/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Xem bảng" })).toBeDefined();
  });

  test("cites number and day of a paper that has them", () => {
    const cited = { ...plan, paper: { ...paper, number: "92/KH-UBND", issued_on: "2025-09-15" } };
    render(<Rank found={{ ...found, plan: cited }} />);
    expect(screen.getByText(/số 92\/KH-UBND ngày 15\/09\/2025/)).toBeDefined();
  });

  test("without a public target says so plainly", () => {
    render(<Rank found={null} />);
    expect(screen.getByText("Chưa có kế hoạch công khai nào đặt mục tiêu về hạng.")).toBeDefined();
    expect(screen.queryByRole("img")).toBeNull();
  });
});

describe("the tasks of public plans", () => {
  const none = { total: 0, not_due: 0, due_soon: 0, overdue: 0, on_time: 0, late: 0, undated: 0, recurring: 0 };
  const counted = (total: Partial<Schema.ClassCounts>): Schema.OpenTaskCounts => ({ sample: true, total: { ...none, ...total }, plans: [] });

  test("are answered in words and lead to the list of each", () => {
    render(<Counted found={counted({ total: 12, on_time: 6, late: 1, overdue: 3, recurring: 2 })} />);
    expect(screen.getByText(/Trong 7 nhiệm vụ đã hoàn thành, 6 đúng hạn. 3 nhiệm vụ quá hạn./)).toBeDefined();
    expect(screen.getByText(/2 nhiệm vụ thường xuyên.*Dữ liệu mẫu/)).toBeDefined();
    expect(screen.getByRole("link").getAttribute("href")).toBe("/api/tasks/public/v1/progress.html");
  });

  test("that only recur have no bar", () => {
    render(<Counted found={counted({ total: 2, recurring: 2 })} />);
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByText(/Chưa có nhiệm vụ nào hoàn thành. Không có nhiệm vụ nào quá hạn./)).toBeDefined();
  });
});
