// @vitest-environment node
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, expectTypeOf, test } from "vitest";
import vi from "./catalogues/vi/charts.json";
import same from "./catalogues/same.json";
import { type Key, language, learn, speak, t, wordsFor } from "./index.ts";
import { areas, catalogue, faults, indexModule, keysModule } from "./tools/catalogues.ts";
import { sources, unused } from "./tools/used.ts";

const known = (file: string): string => readFileSync(new URL(`keys/${file}.ts`, import.meta.url), "utf8");

afterEach(() => {
  speak("vi");
});

describe("the catalogues", () => {
  test("cover the same areas", () => {
    expect(areas("en")).toEqual(areas("vi"));
  });

  test.each(areas("vi"))("of %s are complete, translated and NFC", (area) => {
    expect(faults(area, catalogue("vi", area), catalogue("en", area), new Set(same))).toEqual([]);
  });

  test.each(areas("vi"))("of %s have their types written: npm run keys -w @dti/i18n", (area) => {
    expect(known(area)).toBe(keysModule(area, catalogue("vi", area)));
  });

  test("have all their areas in the types: npm run keys -w @dti/i18n", () => {
    expect(known("index")).toBe(indexModule(areas("vi")));
  });

  test("hold no words that nobody asks for", () => {
    expect(unused(areas("vi").flatMap((area) => Object.keys(catalogue("vi", area))), sources())).toEqual([]);
  });

  test("allow alike words only where they are alike", () => {
    const alike = areas("vi").flatMap((area) => {
      const english = catalogue("en", area);
      return Object.entries(catalogue("vi", area)).flatMap(([key, words]) => (english[key] === words ? [key] : []));
    });
    expect(same.toSorted()).toEqual(alike.toSorted());
  });
});

describe("a fault is found", () => {
  test.each([
    ["a missing translation", { "a.b": "Nhóm" }, {}, ["en lacks a.b"]],
    ["a missing source", {}, { "a.b": "Group" }, ["vi lacks a.b"]],
    ["words left untranslated", { "a.b": "Nhóm" }, { "a.b": "Nhóm" }, ["a.b reads alike in vi and en"]],
    ["another value", { "a.b": "Hạng {n}" }, { "a.b": "Rank {m}" }, ["a.b takes other values in en"]],
    ["a key of another area", { "c.b": "Nhóm" }, { "c.b": "Group" }, ["c.b does not begin with a."]],
    ["a decomposed text", { "a.b": "Hoà".normalize("NFD") }, { "a.b": "Hoa" }, ["a.b is not in form NFC"]],
    ["an empty text", { "a.b": "Nhóm" }, { "a.b": " " }, ["a.b is empty"]],
  ])("%s", (_, source, english, expected) => {
    expect(faults("a", source as Record<string, string>, english as Record<string, string>, new Set())).toEqual(expected);
  });
});

test.each([
  ["a key that is named", 't("a.b")', []],
  ["a key whose end is shown", "t(`a.${what}`)", []],
  ["a key that only resembles another", 't("a.bc")', ["a.b"]],
])("a source with %s", (_, source, expected) => {
  expect(unused(["a.b"], source)).toEqual(expected);
});

describe("words", () => {
  test("come with their values", () => {
    speak("vi", vi);
    expect(t("charts.rankUp", { count: 5 })).toBe("5 bậc, tăng");
  });

  test("of an area that is not loaded show their key, and can be learnt", () => {
    speak("en");
    expect([language(), t("charts.group")]).toEqual(["en", "charts.group"]);
    learn({ "charts.group": "Group" });
    expect(t("charts.group")).toBe("Group");
  });

  test("of a problem may be missing", () => {
    speak("vi", { "problems.stale-leaf": "Đã thay đổi bởi {name}" });
    expect(wordsFor("problems.stale-leaf", { name: "An" })).toBe("Đã thay đổi bởi An");
    expect([wordsFor("problems.other"), wordsFor("toString")]).toEqual([undefined, undefined]);
  });

  test("a misspelt key or a forgotten value fails the type check", () => {
    expectTypeOf<"charts.group">().toExtend<Key>();
    expectTypeOf<"charts.grp">().not.toExtend<Key>();
    speak("vi", vi);
    // @ts-expect-error the value is missing
    expect(t("charts.rankUp")).toContain("{count}");
  });
});
