// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  type Entries,
  type Inputs,
  type LeafResult,
  type PackageDocument,
  type RefusalCode,
  type ResultView,
  type TotalView,
  enter,
  evaluateLeaf,
  preview,
  readFramework,
  viewed,
} from "./index.ts";
import { appliesTo } from "./framework.ts";
import { fraction } from "./rational.ts";
import { total } from "./totals.ts";

type Told = Partial<ResultView> | { state: "refused"; code: RefusalCode; field: string; params: object };

interface Vectors {
  package: PackageDocument;
  edges: { leaf: string; inputs: Inputs; result: Told }[];
  sheets: {
    framework: string;
    unit: string;
    days: Inputs;
    closed: boolean;
    entries: Entries;
    leaves: Record<string, Told>;
    adjustments: Record<string, Told>;
    total: TotalView;
    fraction: string;
  }[];
  sharing: {
    framework: string;
    unit: string;
    steps: { leaf: string; inputs: Inputs | null; changed: string[] }[];
    entries: Entries;
  }[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const vectors = read("vectors.json") as Vectors;
const edges = readFramework(vectors.package);

function frameworkOf(name: string): ReturnType<typeof readFramework> {
  if (name === "edges") return edges;
  const path = `../../../deploy/local/src/dti/seed/frameworks/${name}.json`;
  return readFramework(read(path) as PackageDocument);
}

/** What the service would tell of a result: no nulls, no empty lists. */
function told(result: LeafResult, decimals: number): object {
  if (result.state === "refused") return result;
  const view = Object.entries(viewed(result, decimals));
  return Object.fromEntries(view.filter(([, value]) => value !== null && !(Array.isArray(value) && !value.length)));
}

function toldAll(results: ReadonlyMap<string, LeafResult>, decimals: number): object {
  return Object.fromEntries([...results].map(([code, result]) => [code, told(result, decimals)]));
}

test.each(vectors.edges)("$leaf of $inputs", ({ leaf, inputs, result }) => {
  const found = edges.leaves.get(leaf);
  expect(found && told(evaluateLeaf(found, "25195", inputs), edges.displayDecimals)).toEqual(result);
});

test.each(vectors.sheets.map((sheet, number) => ({ number, ...sheet })))(
  "sheet $number of $framework",
  ({ framework, leaves, adjustments, fraction: exactly, total: expected, ...sheet }) => {
    const known = frameworkOf(framework);
    const found = preview(known, sheet);
    expect(toldAll(found.results, known.displayDecimals)).toEqual(leaves);
    expect(toldAll(found.adjustments, known.displayDecimals)).toEqual(adjustments);
    expect(found.total).toEqual(expected);
    expect(fraction(total(known, found.results, found.adjustments, sheet.closed).exact)).toBe(exactly);
  },
);

test.each(vectors.sharing)("figures shared in $framework", ({ framework, unit, steps, entries: expected }) => {
  const known = frameworkOf(framework);
  let entries: Entries = {};
  for (const { leaf, inputs, changed } of steps) {
    const step = enter(known, { unit, entries }, leaf, inputs);
    expect(step.changed).toEqual(changed);
    entries = step.entries;
  }
  const filled = Object.entries(entries).filter(([code, inputs]) => {
    const leaf = known.leaves.get(code);
    return inputs && leaf && appliesTo(leaf, unit);
  });
  expect(Object.fromEntries(filled)).toEqual(expected);
});
