/** What an appraiser gives instead of what the unit claims. */

import { compareDecimals, formatNumber, parseNumber, t } from "@dti/i18n";
import { evaluateLeaf, type Inputs, type Leaf } from "@dti/score";
import type { Decision } from "./decisions.ts";

export type Adjusted = { readonly given: Pick<Decision, "inputs" | "score"> } | { readonly fault: string };

/** Points from 0 to what the criterion is worth at most. */
export function byScore(text: string, max: string): Adjusted {
  const number = parseNumber(text);
  const fits = number.ok && compareDecimals(number.value, "0") >= 0 && compareDecimals(number.value, max) <= 0;
  return fits ? { given: { score: number.value } } : { fault: t("appraisal.scoreUnread", { max: formatNumber(max) }) };
}

/** Figures that the formula takes. */
export function byFigures(leaf: Leaf | undefined, unit: string, inputs: Inputs | null | undefined): Adjusted {
  if (inputs == null) return { fault: t("appraisal.figuresUnread") };
  if (leaf !== undefined && evaluateLeaf(leaf, unit, inputs).state !== "scored") return { fault: t("appraisal.figuresRefused") };
  return { given: { inputs } };
}
