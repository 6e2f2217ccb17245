import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useTyped } from "./use-typed.ts";

function aField() {
  const [enter, keep] = [vi.fn<(text: string) => void>(), vi.fn<(text: string | null) => void>()];
  const { result } = renderHook(() => useTyped(enter, keep));
  return { enter, keep, field: result };
}

test("what is typed is kept a moment later, before it is entered", () => {
  vi.useFakeTimers();
  const { enter, keep, field } = aField();
  act(() => field.current.type("41"));
  vi.advanceTimersByTime(300);
  vi.useRealTimers();
  expect(keep.mock.calls).toEqual([["41"]]);
  expect(enter).not.toHaveBeenCalled();
});

test("a page that is put away enters what stands in the field", () => {
  const { enter, field } = aField();
  act(() => field.current.type("412"));
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(enter.mock.calls).toEqual([["412"]]);
  expect(field.current.text).toBeNull();
});

test("what is given up is kept no longer", () => {
  const { enter, keep, field } = aField();
  act(() => field.current.type("4"));
  act(() => field.current.giveUp());
  act(() => field.current.commit());
  expect(keep).toHaveBeenLastCalledWith(null);
  expect(enter).not.toHaveBeenCalled();
});
