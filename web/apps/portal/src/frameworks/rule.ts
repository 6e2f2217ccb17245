import { formatNumber, formatPercent, shifted, t } from "@dti/i18n";
import type { LeafDocument, PackageDocument, Parameters } from "@dti/score";
import { scaleRows } from "../criterion/scales.ts";

const FORMULAS = {
  F1: "versions.formulaF1",
  F2: "versions.formulaF2",
  F3: "versions.formulaF3",
  F4: "versions.formulaF4",
  F5: "versions.formulaF5",
  F6: "versions.formulaF6",
  F7: "versions.formulaF7",
  F8: "versions.formulaF8",
  F11: "versions.formulaF11",
  F12: "versions.formulaF12",
  F16: "versions.formulaF16",
} as const;

/** The type of a formula in words. */
export function formulaName(type: string): string {
  return type in FORMULAS ? t(FORMULAS[type as keyof typeof FORMULAS]) : type;
}

/** What a formula counts by: its scale or its limits, and the figures it takes. */
export function ruleWords(leaf: LeafDocument, items: PackageDocument["data_items"]): string {
  const parameters = leaf.formula.parameters ?? {};
  const scale = scaleRows(parameters).map(({ name, points }) => `${name}: ${points}`);
  const figures = Object.values(leaf.inputs).map((code) => items.find((item) => item.code === code)?.name ?? code);
  return [...scale, ...limits(parameters), t("versions.ruleFigures", { names: figures.join(", ") })].join("; ");
}

function limits({ target, floor, per, step, cap }: Parameters): string[] {
  const words: string[] = [];
  if (target !== undefined && per !== undefined) {
    words.push(t("versions.ruleDensity", { target: formatNumber(target), per: formatNumber(per) }));
  } else if (target !== undefined) words.push(t("versions.ruleTarget", { target: formatPercent(shifted(target, 2)) }));
  if (floor !== undefined) words.push(t("versions.ruleFloor", { floor: formatPercent(shifted(floor, 2)) }));
  if (step !== undefined && cap !== undefined) {
    words.push(t("versions.ruleStep", { step: formatNumber(step), cap: formatNumber(cap) }));
  }
  return words;
}

/** What the words above leave out, as it can be compared. */
export function theRest(leaf: LeafDocument): string {
  const { evidence, verifier, source, applicability, na_allowed, na_policy, basis, formula } = leaf;
  const { allow_over, checklist, closed, holidays } = formula.parameters ?? {};
  return JSON.stringify([evidence, verifier, source, applicability, na_allowed, na_policy, basis, allow_over, checklist, closed, holidays]);
}
