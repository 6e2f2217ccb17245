/** What a unit's sheet is worth as it is being typed: the same numbers the service will answer. */

import { type Framework, type Leaf, appliesTo, evaluateLeaf } from "./framework.ts";
import { type Inputs, entered } from "./inputs.ts";
import { type LeafResult, type ResultView, viewed } from "./result.ts";
import { type TotalView, total, viewedTotal } from "./totals.ts";

/** Inputs by leaf code; absent or null is an empty leaf. */
export type Entries = Readonly<Record<string, Inputs | null | undefined>>;

export interface Sheet {
  readonly unit: string;
  readonly entries: Entries;
  /** The days of the deductions, as the assessment tells them; `submitted` is null until the sign-off. */
  readonly days?: Inputs;
  readonly closed?: boolean;
}

export interface Preview {
  /** By leaf code, refused inputs among them. */
  readonly results: ReadonlyMap<string, LeafResult>;
  readonly adjustments: ReadonlyMap<string, LeafResult>;
  readonly total: TotalView;
}

/** Every leaf, every deduction and the total of a sheet. */
export function preview(framework: Framework, sheet: Sheet): Preview {
  const results = new Map<string, LeafResult>();
  for (const leaf of framework.leaves.values()) {
    results.set(leaf.code, worthOf(leaf, sheet.unit, sheet.entries[leaf.code] ?? null));
  }
  const days = sheet.days ?? {};
  const adjustments = new Map<string, LeafResult>(
    framework.adjustments.map((one) => [one.code, one.formula.evaluate(days)]),
  );
  const sums = total(framework, results, adjustments, sheet.closed);
  return { results, adjustments, total: viewedTotal(framework, sums) };
}

/** What each leaf was worth last: a sheet is previewed after every entry, which leaves most inputs as they were. */
const last = new WeakMap<Leaf, { readonly unit: string; readonly inputs: Inputs | null; readonly result: LeafResult }>();

function worthOf(leaf: Leaf, unit: string, inputs: Inputs | null): LeafResult {
  const known = last.get(leaf);
  if (known?.unit === unit && known.inputs === inputs) return known.result;
  const result = evaluateLeaf(leaf, unit, inputs);
  last.set(leaf, { unit, inputs, result });
  return result;
}

/** One leaf as text, for a cell of the grid. */
export function previewLeaf(framework: Framework, leaf: Leaf, unit: string, inputs: Inputs | null): ResultView {
  return viewed(evaluateLeaf(leaf, unit, inputs), framework.displayDecimals);
}

/**
 * The entries after one leaf was entered: its figures go to every other leaf with the same data item,
 * unless `mayChange` says that leaf is locked. Clearing a leaf takes nothing from the others.
 */
export function enter(
  framework: Framework,
  sheet: Sheet,
  leaf: string,
  inputs: Inputs | null,
  mayChange: (code: string) => boolean = () => true,
): { readonly entries: Entries; readonly changed: readonly string[] } {
  const entries: Record<string, Inputs | null | undefined> = { ...sheet.entries, [leaf]: inputs };
  const known = figures(framework.leaves.get(leaf), inputs);
  const changed = [leaf];
  for (const other of framework.leaves.values()) {
    if (other.code === leaf || !appliesTo(other, sheet.unit) || !mayChange(other.code)) continue;
    const kept = entries[other.code] ?? {};
    const taken = [...other.items].flatMap(([name, item]): [string, string][] => {
      const text = known.get(item.code);
      return text === undefined || entered(kept, name) === text ? [] : [[name, text]];
    });
    if (taken.length === 0) continue;
    entries[other.code] = { ...kept, ...Object.fromEntries(taken) };
    changed.push(other.code);
  }
  return { entries, changed };
}

function figures(leaf: Leaf | undefined, inputs: Inputs | null): Map<string, string> {
  const known = new Map<string, string>();
  for (const [name, item] of leaf?.items ?? []) {
    const text = inputs && entered(inputs, name);
    if (text != null) known.set(item.code, text);
  }
  return known;
}
