import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import words from "@dti/i18n/vi/charts.json";
import { speak } from "@dti/i18n";
import { ChartFigure, GroupBars, groupBarsTable, svgFile } from "./index.ts";

const groups = [{ code: "1", name: "Nhận thức số", points: "49.5", maximum: "80" }];

afterEach(cleanup);

beforeEach(() => {
  speak("vi", words);
  render(
    <ChartFigure title="Điểm theo nhóm" file="diem-26368" table={groupBarsTable("Điểm theo nhóm", groups)} caption="Kỳ 2026">
      {(width) => <GroupBars title="Điểm theo nhóm" groups={groups} width={width} />}
    </ChartFigure>,
  );
});

test("the table opens and closes beside the picture", () => {
  expect(screen.queryByRole("table")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Xem bảng" }));
  const table = screen.getByRole("table", { name: "Điểm theo nhóm" });
  expect(within(table).getByRole("rowheader").textContent).toBe("Nhận thức số");
  expect(within(table).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["49,5", "80"]);
  fireEvent.click(screen.getByRole("button", { name: "Ẩn bảng" }));
  expect(screen.queryByRole("table")).toBeNull();
});

test.each([
  ["CSV", "diem-26368.csv", "Nhóm;Điểm;Tối đa\r\nNhận thức số;49,5;80\r\n"],
  ["SVG", "diem-26368.svg", "Nhận thức số</text>"],
])("a click on %s hands over %s", async (kind, name, content) => {
  const saved: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    saved.push(blob as Blob);
    return "blob:x";
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function clicked(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  fireEvent.click(screen.getByRole("button", { name: new RegExp(kind) }));
  expect(names).toEqual([name]);
  expect(await saved[0]?.text()).toContain(content);
});

test("a picture on its own carries its styles as attributes", () => {
  const svg = document.querySelector("svg");
  if (!svg) throw new Error("no picture");
  const styled = svgFile(svg, () => ({ getPropertyValue: (name: string) => (name === "fill" ? "#0b5cad" : "") }));
  expect(styled).toContain('fill="#0b5cad"');
  expect(styled).not.toContain("class=");
});
