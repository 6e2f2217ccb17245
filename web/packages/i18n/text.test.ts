// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareVi, finds, fold, formatNumber, nfc, parseNumber, sortedBy, speak } from "./index.ts";

interface Vectors {
  stored: [string, string][];
  folded: [string, string][];
  sorted: string[];
  read: [string, string | null][];
  shown: [string, number, string][];
}
const vectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8")) as Vectors;

describe("as the services do", () => {
  test.each(vectors.stored)("%j is stored as %j", (text, stored) => {
    expect(nfc(text)).toBe(stored);
  });

  test.each(vectors.folded)("%j is searched as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("names are sorted", () => {
    const backwards = vectors.sorted.toReversed();
    expect(backwards.toSorted(compareVi)).toEqual(vectors.sorted);
    expect(sortedBy(backwards, (name) => name)).toEqual(vectors.sorted);
  });

  test.each(vectors.read)("%j is read as %j", (typed, value) => {
    const read = parseNumber(typed);
    const exactly = read.ok ? read.value.replace(/(\.[0-9]*?)0+$/, "$1").replace(/\.$/, "") : null;
    expect(exactly).toBe(value);
  });

  test.each(vectors.shown)("%s to %d places is shown as %s", (value, places, shown) => {
    speak("vi");
    expect(formatNumber(value, places)).toBe(shown.replace("-", "−"));
  });
});

test("a search without marks finds both spellings", () => {
  expect(["Phường Biên Hòa", "Biên Hoà", "Bình Hòa"].filter((name) => finds("bien hoa", name))).toHaveLength(2);
});

test("an empty search finds everything", () => {
  expect(finds("", "Trảng Dài")).toBe(true);
});
