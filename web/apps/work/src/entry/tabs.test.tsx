import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { type Tab, Tabs } from "./tabs.tsx";

function Shown() {
  const [tab, show] = useState<Tab>("how");
  return <Tabs label="1.1" tab={tab} show={show} />;
}

test("arrows lead from tab to tab and around", () => {
  render(<Shown />);
  const [how, history] = screen.getAllByRole("tab");
  how?.focus();
  fireEvent.keyDown(how as HTMLElement, { key: "ArrowRight" });
  expect(document.activeElement).toBe(history);
  expect(history?.getAttribute("aria-selected")).toBe("true");
  fireEvent.keyDown(history as HTMLElement, { key: "ArrowRight" });
  expect(document.activeElement).toBe(how);
  fireEvent.keyDown(how as HTMLElement, { key: "ArrowLeft" });
  expect(document.activeElement).toBe(history);
});
