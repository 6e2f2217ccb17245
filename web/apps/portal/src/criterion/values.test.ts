import type { Schema } from "@dti/api";
import { speak } from "@dti/i18n";
import portal from "@dti/i18n/vi/portal.json";
import { type PackageDocument, readFramework } from "@dti/score";
import { beforeAll, describe, expect, test } from "vitest";
import { placeOf } from "./reading.ts";
import { scaleRows } from "./scales.ts";
import { excerpt, met, shownInput, spread } from "./values.ts";

const row = (unit: string, percent: string | null, displayed: string | null): Schema.CriterionRow => ({
  unit,
  name: unit,
  rank: 1,
  effective: { inputs: null, score: null, not_applicable: null, missing: null },
  result: { state: "scored", displayed, exact: displayed, ratio: null, percent, flags: [], reason: null, lacking: [] },
});

const leafOf = (formula: object, inputs: Record<string, string>, type: string) => {
  const leaf = { code: "1.1", name: "", short_name: "", max: "10", formula, inputs, evidence: {}, verifier: "", lead: "" };
  const items = Object.values(inputs).map((code) => ({ code, name: code, type }));
  const groups = [{ code: "1", name: "", short_name: "", max: "10", leaves: [leaf] }];
  const document = { code: "f", version: "1", name: "", scale: "10", na_policy: "zero", data_items: items, groups };
  const found = readFramework(document as unknown as PackageDocument).leaves.get("1.1");
  if (found === undefined) throw new Error("the framework lost its leaf");
  return found;
};

beforeAll(() => {
  speak("vi", portal);
});

describe("units are placed", () => {
  const rows = [row("a", "50.00", "5.00"), row("b", null, null), row("c", "80.00", "8.00")];

  test("by their ratio where there is one", () => {
    expect(spread(rows, false)).toEqual({
      kind: "percent",
      units: [{ code: "a", name: "a", value: "50.00" }, { code: "c", name: "c", value: "80.00" }],
    });
  });

  test("by their points where the ratio is a density", () => {
    expect(spread(rows, true).kind).toBe("points");
  });

  test("and those on the target meet it", () => {
    expect(met(spread(rows, false).units, "80")).toBe(1);
  });
});

describe("the excerpt of a table", () => {
  const rows = Array.from({ length: 20 }, (_, at) => ({ unit: `${at}` }));
  const shown = (unit: string): string =>
    excerpt(rows, unit)
      .map((one) => (typeof one === "string" ? "…" : one.unit))
      .join(" ");

  test("has the first rows and those around the chosen one", () => {
    expect(shown("12")).toBe("0 1 2 3 4 5 6 … 11 12 13 …");
  });

  test("has no gap beside the first rows", () => {
    expect(shown("7")).toBe("0 1 2 3 4 5 6 7 8 …");
  });

  test("of a short table is the table", () => {
    expect(excerpt(rows.slice(0, 3), "1")).toEqual(rows.slice(0, 3));
  });
});

describe("an input reads", () => {
  test("as the words of its choice", () => {
    const options = [{ code: "head", label: "Bí thư", share: "1" }];
    expect(shownInput(leafOf({ type: "F2", parameters: { options } }, { choice: "x" }, "choice"), "choice", "head")).toBe("Bí thư");
  });

  test("as yes or no, a number, a dash", () => {
    const answer = leafOf({ type: "F1" }, { answer: "x" }, "boolean");
    const ratio = leafOf({ type: "F3" }, { a: "x", b: "y" }, "count");
    expect([shownInput(answer, "answer", "yes"), shownInput(ratio, "a", "1234"), shownInput(ratio, "b", null)]).toEqual(["Có", "1.234", "–"]);
  });
});

const group = (published_at: string | null) => ({ group: "communes", group_name: "", framework: "f", framework_version: "1", ranked: true, published_at });
const round = (code: string, published_at: string | null) => ({ code, groups: [group(published_at)] }) as unknown as Schema.OpenRound;

describe("the place of a criterion", () => {
  const rounds = [round("open", null), round("new", "2026-11-01T00:00:00Z"), round("old", "2025-11-01T00:00:00Z")];
  const wanted = { framework: "f", version: "1", code: "1.1" };

  test("is the newest published round under its framework", () => {
    expect(placeOf(rounds, { ...wanted, round: null })?.round.code).toBe("new");
  });

  test("is the wanted round, or the newest where that is not published", () => {
    expect([placeOf(rounds, { ...wanted, round: "old" })?.round.code, placeOf(rounds, { ...wanted, round: "open" })?.round.code]).toEqual(["old", "new"]);
  });

  test("is none under another version", () => {
    expect(placeOf(rounds, { ...wanted, version: "2", round: null })).toBeUndefined();
  });
});

describe("a scale", () => {
  test("of bands names their limits", () => {
    const bands = [{ from: "0.5", points: "10" }, { from: "0.7", points: "25" }];
    expect(scaleRows({ bands })).toEqual([{ name: "từ 50% đến dưới 70%", points: "10" }, { name: "từ 70%", points: "25" }]);
  });

  test("of one step each ends at its cap", () => {
    expect(scaleRows({ each: "0.5", cap: "20" }).map((one) => one.points)).toEqual(["0,5", "20"]);
  });
});
