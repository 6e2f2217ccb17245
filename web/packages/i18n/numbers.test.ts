// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import {
  compareDecimals,
  difference,
  editable,
  formatNumber,
  formatOutOf,
  formatPercent,
  formatRatio,
  formatSigned,
  formatTyped,
  parseNumber,
  rounded,
  shifted,
  speak,
} from "./index.ts";

afterEach(() => {
  speak("vi");
});

describe("numbers on the page", () => {
  test("have dots between thousands and a comma before decimals", () => {
    expect(formatNumber("1234567.50")).toBe("1.234.567,50");
    expect(formatNumber(95)).toBe("95");
    expect(formatNumber(10n ** 18n)).toBe("1.000.000.000.000.000.000");
  });

  test("follow the language", () => {
    speak("en");
    expect(formatNumber("1234.5", 2)).toBe("1,234.50");
  });

  test("in a cell are written as they are read, in either language", () => {
    speak("en");
    expect(formatTyped("1234.5")).toBe("1.234,5");
    expect(["1234.5", "-1234567", "0.36"].map((value) => parseNumber(formatTyped(value)))).toEqual(
      ["1234.5", "-1234567", "0.36"].map((value) => ({ ok: true, value })),
    );
  });

  test("are rounded once, halves away from zero, and never to a negative nothing", () => {
    expect([rounded("2.675", 2), rounded("-2.675", 2), rounded("-0.004", 2)]).toEqual(["2.68", "-2.68", "0.00"]);
  });

  test.each([
    ["77.6", 1, "+77,6"],
    ["-10", 1, "−10,0"],
    ["0.04", 1, "0,0"],
    ["-0.04", 1, "0,0"],
  ])("as a difference %s to %d places is %s", (given, places, shown) => {
    expect(formatSigned(given, places)).toBe(shown);
  });

  test("as shares close up to their sign", () => {
    expect([formatPercent("26.08"), formatRatio("0.260759493670886"), formatRatio("1.05", 0)]).toEqual([
      "26,08%",
      "26,08%",
      "105%",
    ]);
  });

  test("of points carry their scale", () => {
    expect(formatOutOf("722.864", "1000", 2)).toBe("722,86/1.000");
  });

  test.each([0.1, Number.NaN, "1,5", "1e3", ""])("never come from %s", (given) => {
    expect(() => formatNumber(given, 2)).toThrow(TypeError);
  });
});

describe("exact arithmetic of what is shown", () => {
  test("differences lose nothing", () => {
    expect([difference("625.6", "548"), difference("0.1", "0.30"), difference(3, 5)]).toEqual(["77.6", "-0.20", "-2"]);
  });

  test("order is that of the values, not of the texts", () => {
    expect(["9.5", "10", "-2", "9.50"].toSorted(compareDecimals)).toEqual(["-2", "9.5", "9.50", "10"]);
  });

  test("the point moves", () => {
    expect([shifted("0.2608", 2), shifted("7", 2), shifted("-0.5", 1)]).toEqual(["26.08", "700", "-5"]);
  });
});

describe("what a person types", () => {
  test("is read in the notation of the country", () => {
    expect([parseNumber("1.000"), parseNumber("0,36")]).toEqual([
      { ok: true, value: "1000" },
      { ok: true, value: "0.36" },
    ]);
  });

  test.each([
    ["", "empty", undefined],
    ["2.5", "point-for-comma", "2,5"],
    ["1 000 000", "spaces", "1.000.000"],
    [",5", "no-zero", "0,5"],
    ["01.5", "point-for-comma", undefined],
    ["9".repeat(41), "too-long", undefined],
    ["1,234.5", "not-a-number", undefined],
  ])("%j is refused as %s, perhaps meant as %s", (typed, code, suggestion) => {
    expect(parseNumber(typed)).toEqual(suggestion ? { ok: false, code, suggestion } : { ok: false, code });
  });

  test("comes back into its cell as it can be typed", () => {
    expect(parseNumber(editable("1234.5"))).toEqual({ ok: true, value: "1234.5" });
  });
});
