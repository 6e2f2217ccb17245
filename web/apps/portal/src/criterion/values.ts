import { compareDecimals, formatDate, formatNumber, t } from "@dti/i18n";
import type { Schema } from "@dti/api";
import type { Leaf } from "@dti/score";

/** An input as people read it: yes or no, the words of a choice, a number, a day. */
export function shownInput(leaf: Leaf, name: string, value: string | null | undefined): string {
  if (value === null || value === undefined) return "–";
  const options = leaf.document.formula.parameters?.options;
  if (options) return chosen(options, value);
  const type = leaf.items.get(name)?.type;
  if (type === "boolean") return t(value === "yes" ? "portal.yes" : "portal.no");
  if (type === "date") return formatDate(value);
  return /^-?\d+(?:\.\d+)?$/.test(value) ? formatNumber(value) : value;
}

function chosen(options: readonly { readonly code: string; readonly label: string }[], value: string): string {
  const labels = value.split(",").flatMap((code) => options.find((one) => one.code === code.trim())?.label ?? []);
  return labels.length > 0 ? labels.join("; ") : value;
}

export interface Value {
  readonly code: string;
  readonly name: string;
  readonly value: string;
}

export interface Spread {
  readonly kind: "percent" | "points";
  readonly units: readonly Value[];
}

/** What the units are placed by: their ratio where the formula has one, else their points. */
export function spread(rows: readonly Schema.CriterionRow[], density: boolean): Spread {
  const percents = density ? [] : values(rows, (row) => row.result.percent);
  if (percents.length > 0) return { kind: "percent", units: percents };
  return { kind: "points", units: values(rows, (row) => row.result.displayed) };
}

function values(rows: readonly Schema.CriterionRow[], of: (row: Schema.CriterionRow) => string | null | undefined): Value[] {
  return rows.flatMap((row) => {
    const value = of(row);
    return value === null || value === undefined ? [] : [{ code: row.unit, name: row.name, value }];
  });
}

/** How many meet a target that must be reached from below. */
export function met(units: readonly Value[], target: string): number {
  return units.filter((unit) => compareDecimals(unit.value, target) >= 0).length;
}

const FIRST = 7;

/** The first rows and those around one of them; a gap is named by the unit with which it begins. */
export function excerpt<R extends { readonly unit: string }>(rows: readonly R[], unit: string): (R | string)[] {
  const at = rows.findIndex((row) => row.unit === unit);
  const kept = rows.map((_, index) => index < FIRST || (at >= 0 && Math.abs(index - at) <= 1));
  const found: (R | string)[] = [];
  for (const [index, row] of rows.entries()) {
    if (kept[index]) found.push(row);
    else if (typeof found.at(-1) !== "string") found.push(row.unit);
  }
  return found;
}
