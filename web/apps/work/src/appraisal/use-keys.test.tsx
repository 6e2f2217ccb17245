import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { chooseSingleKeys } from "../shell/single-keys.ts";
import { useKeys } from "./use-keys.ts";

const page = new QueryClient();
page.setQueryData(["me"], { person: "an" });

function aScreen() {
  const [accept, pane] = [vi.fn<() => void>(), vi.fn<() => void>()];
  renderHook(() => useKeys({ d: accept, F6: pane }), {
    wrapper: ({ children }) => <QueryClientProvider client={page}>{children}</QueryClientProvider>,
  });
  fireEvent.keyDown(document.body, { key: "d" });
  fireEvent.keyDown(document.body, { key: "F6" });
  return [accept.mock.calls.length, pane.mock.calls.length];
}

afterEach(() => chooseSingleKeys("an", true));

test("a letter acts", () => {
  expect(aScreen()).toEqual([1, 1]);
});

test("a letter does nothing for who turned them off, on this computer", () => {
  chooseSingleKeys("an", false);
  expect(aScreen()).toEqual([0, 1]);
});

test("another person's choice is their own", () => {
  chooseSingleKeys("binh", false);
  expect(aScreen()).toEqual([1, 1]);
});
