import { formatNumber, formatRatio, formatTyped, t } from "@dti/i18n";
import type { LeafResult } from "@dti/score";
import { previewLeaf } from "@dti/score";
import { type Field, inputsOf, valueOf } from "./entered.ts";
import type { Row } from "./model.ts";
import type { KnownFramework } from "../sheets/reading.ts";

/** A cell at rest: numbers grouped as they are typed, choices in words, what cannot be read as it was typed. */
export function cellText(field: Field, text: string | undefined): string {
  const given = text ?? "";
  if (field.kind === "choice") return field.options.find(({ code }) => code === given)?.label ?? given;
  if (field.kind === "checklist") return given === "" ? "" : t("entry.chosenCount", { count: given.split(",").length });
  const value = valueOf(field, given);
  return field.kind === "number" && typeof value === "string" ? formatTyped(value) : given;
}

/** The ratio of a row as a percentage, and its points. */
export function worth(row: Row, { framework }: KnownFramework, unit: string): { result: string; points: string } {
  const inputs = inputsOf(row.fields, row.entered);
  if (inputs === undefined) return { result: "", points: "–" };
  const view = previewLeaf(framework, row.known, unit, inputs);
  const ratio = row.known.document.formula.type === "F11" ? view.ratio && formatNumber(view.ratio, 2) : view.ratio && formatRatio(view.ratio);
  return { result: ratio ?? "", points: view.displayed === null ? "–" : formatNumber(view.displayed, framework.displayDecimals) };
}

export function scored(result: LeafResult): boolean {
  return result.state === "scored";
}
