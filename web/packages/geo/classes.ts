/** Five classes of equal size; equal values never part, and every class says its limits. */

import { compareDecimals, difference, formatNumber, rounded, t } from "@dti/i18n";

export const CLASSES = 5;

export interface Classes {
  /** The least value of each class, ascending. */
  readonly from: readonly string[];
  /** The class of a value, 0 for the lowest; null for no value. */
  of(value: string | null): number | null;
  /** The printed limits of each class. */
  readonly limits: readonly string[];
  /** The tone of a class, 1 to 5; fewer classes keep the ends of the ramp. */
  tone(at: number): number;
}

/** Classes of the values as they are printed, with so many decimals. */
export function classesOf(values: readonly (string | null)[], places = 1): Classes {
  const printed = values.flatMap((value) => (value === null ? [] : [rounded(value, places)])).toSorted(compareDecimals);
  const starts = Array.from({ length: CLASSES }, (_, at) => printed[Math.ceil((at * printed.length) / CLASSES)]);
  const from = [...new Set(starts.filter((start) => start !== undefined))];
  return {
    from,
    of: (value) => {
      if (value === null || from.length === 0) return null;
      const shown = rounded(value, places);
      return Math.max(0, from.findLastIndex((start) => compareDecimals(shown, start) >= 0));
    },
    limits: limits(from, places),
    tone: (at) => (from.length < 2 ? 3 : 1 + Math.round((at * (CLASSES - 1)) / (from.length - 1))),
  };
}

function limits(from: readonly string[], places: number): string[] {
  const shown = (value: string): string => formatNumber(value, places);
  const step = places === 0 ? "1" : `0.${"1".padStart(places, "0")}`;
  return from.map((start, at) => {
    const next = from[at + 1];
    if (next === undefined) return at === 0 ? t("geo.all", { value: shown(start) }) : t("geo.from", { limit: shown(start) });
    if (at === 0) return t("geo.below", { limit: shown(next) });
    const last = difference(next, step);
    return last === start ? shown(start) : t("geo.between", { from: shown(start), to: shown(last) });
  });
}
