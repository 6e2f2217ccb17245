/** A framework version, read once: the tree of criteria and what each of them says about a unit. */

import { formulaOf } from "./formulas/index.ts";
import type { Formula } from "./formulas/formula.ts";
import { type Inputs, count, entered } from "./inputs.ts";
import type { DataItem, LeafDocument, NaPolicy, PackageDocument } from "./package-document.ts";
import { type Rational, parsed } from "./rational.ts";
import { Refusal } from "./refusal.ts";
import { type LeafResult, notApplicable } from "./result.ts";

const DISPLAY_DECIMALS = 2;
const NORMALISED_DECIMALS = 4;

export interface Leaf {
  readonly code: string;
  readonly group: string;
  readonly maximum: Rational;
  readonly formula: Formula;
  readonly policy: NaPolicy;
  /** The data item behind each input of the formula. */
  readonly items: ReadonlyMap<string, DataItem>;
  /** As it came: names, guidance, evidence, the formula's parameters. */
  readonly document: LeafDocument;
}

export interface Group {
  readonly code: string;
  readonly maximum: Rational;
  readonly leaves: readonly Leaf[];
}

export interface Adjustment {
  readonly code: string;
  readonly formula: Formula;
}

export interface Framework {
  readonly scale: Rational;
  readonly displayDecimals: number;
  readonly normalisedDecimals: number;
  readonly groups: readonly Group[];
  /** Every leaf by its code, in the order of the framework. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly adjustments: readonly Adjustment[];
}

export function readFramework(document: PackageDocument): Framework {
  const items = new Map(document.data_items.map((item) => [item.code, item]));
  const policy = document.na_policy as NaPolicy;
  const groups = document.groups.map((group) => ({
    code: group.code,
    maximum: parsed(group.max),
    leaves: group.leaves.map((leaf) => readLeaf(leaf, group.code, items, policy)),
  }));
  return {
    scale: parsed(document.scale),
    displayDecimals: document.display_decimals ?? DISPLAY_DECIMALS,
    normalisedDecimals: document.normalised_decimals ?? NORMALISED_DECIMALS,
    groups,
    leaves: new Map(groups.flatMap((group) => group.leaves).map((leaf) => [leaf.code, leaf])),
    adjustments: (document.adjustments ?? []).map(({ code, formula }) => ({
      code,
      formula: formulaOf(formula, parsed("0")),
    })),
  };
}

/** Whether the framework has this leaf for the unit. */
export function appliesTo(leaf: Leaf, unit: string): boolean {
  const { kind = "all", units = [] } = leaf.document.applicability ?? {};
  return kind === "all" || units.includes(unit) === (kind === "only");
}

/** The result of one leaf for one unit; what the formula refuses comes back as `refused`. */
export function evaluateLeaf(leaf: Leaf, unit: string, inputs: Inputs | null): LeafResult {
  if (!appliesTo(leaf, unit)) return notApplicable("framework");
  const given = inputs ?? {};
  try {
    for (const [name, item] of leaf.items) {
      const text = entered(given, name);
      if (item.type === "count" && text !== null) count(text, name);
    }
    return leaf.formula.evaluate(given);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { state: "refused", code: error.code, field: error.field, params: error.params };
  }
}

function readLeaf(
  document: LeafDocument,
  group: string,
  items: ReadonlyMap<string, DataItem>,
  policy: NaPolicy,
): Leaf {
  const maximum = parsed(document.max);
  const formula = formulaOf(document.formula, maximum);
  const named = formula.names.flatMap((name): [string, DataItem][] => {
    const item = items.get(document.inputs[name] ?? "");
    return item ? [[name, item]] : [];
  });
  return {
    code: document.code,
    group,
    maximum,
    formula,
    policy: (document.na_policy as NaPolicy | undefined) ?? policy,
    items: new Map(named),
    document,
  };
}
