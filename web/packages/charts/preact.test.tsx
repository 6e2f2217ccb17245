import { render } from "preact";
import { expect, test, vi } from "vitest";
import words from "@dti/i18n/vi/charts.json";
import { speak } from "@dti/i18n";

vi.mock("react", () => import("preact/compat"));
vi.mock("react/jsx-runtime", () => import("preact/jsx-runtime"));
vi.mock("react/jsx-dev-runtime", () => import("preact/jsx-runtime"));

test("the portal's Preact draws the same figure", async () => {
  const { ChartFigure, GroupBars, groupBarsTable } = await import("./index.ts");
  speak("vi", words);
  const groups = [{ code: "1", name: "Nhận thức số", points: "49.5", maximum: "80", mean: "58" }];
  const page = document.createElement("div");
  const figure = (
    <ChartFigure title="Điểm" file="x" table={groupBarsTable("Điểm", groups)}>
      {(width) => <GroupBars title="Điểm" groups={groups} width={width} />}
    </ChartFigure>
  );
  render(figure as unknown as Parameters<typeof render>[0], page);
  expect(page.querySelector("svg")?.getAttribute("aria-label")).toContain("Nhận thức số");
  expect(page.querySelector(".ch-track + .ch-below")?.getAttribute("width")).toBe("138.6");
  expect(page.querySelectorAll("button")).toHaveLength(3);
});
