import type { Moved } from "@dti/charts";
import { compareDecimals, compareVi, finds } from "@dti/i18n";
import type { RankedUnit, Ranking } from "../published.ts";

export interface RankedRow extends RankedUnit {
  /** Undefined when there is no round before. */
  readonly moved: Moved | undefined;
  /** The name in the round before, where it was another. */
  readonly formerly: string | undefined;
}

/** Places can be compared only within one version of one framework. */
export function comparable(ranking: Ranking, before: Ranking): boolean {
  return ranking.framework.code === before.framework.code && ranking.framework.version === before.framework.version;
}

export function rankedRows(ranking: Ranking, before: Ranking | undefined): RankedRow[] {
  const known = new Map(before?.rows.map((row) => [row.unit, row]));
  const same = before !== undefined && comparable(ranking, before);
  return ranking.rows.map((row) => {
    const past = known.get(row.unit);
    const formerly = past !== undefined && past.name !== row.name ? past.name : undefined;
    return { ...row, moved: before && moved(row, past, same), formerly };
  });
}

function moved(row: RankedUnit, past: RankedUnit | undefined, same: boolean): Moved {
  if (past === undefined) return "new";
  return same ? past.rank - row.rank : "incomparable";
}

/** What the address may name: a column, and with "-" before it the other way round. */
export type Order = "name" | "rank" | `${number}`;

const byRank = (one: RankedRow, other: RankedRow): number => one.rank - other.rank || one.unit.localeCompare(other.unit);

/** Rows that fit the search; without an order by rank. Points go from the most to the least. */
export function arranged(rows: readonly RankedRow[], search: string, order: string): RankedRow[] {
  const found = search === "" ? [...rows] : rows.filter((row) => finds(search, row.name) || row.unit === search);
  const [column, back] = order.startsWith("-") ? [order.slice(1), true] : [order, false];
  const sorted = found.toSorted(comparison(column));
  return back ? sorted.toReversed() : sorted;
}

function comparison(column: string): (one: RankedRow, other: RankedRow) => number {
  if (column === "name") return (one, other) => compareVi(one.name, other.name);
  const at = /^\d+$/.test(column) ? Number(column) : -1;
  if (at < 0) return byRank;
  const points = (row: RankedRow): string => row.scores[at] || "-1";
  return (one, other) => compareDecimals(points(other), points(one)) || byRank(one, other);
}

export const MOST_PICKED = 4;

/** The picked units with one more or one less; a fifth is not taken. */
export function toggled(picked: readonly string[], unit: string): string[] {
  if (picked.includes(unit)) return picked.filter((one) => one !== unit);
  return picked.length < MOST_PICKED ? [...picked, unit] : [...picked];
}

export function leaders(rows: readonly RankedRow[]): RankedRow[] {
  return rows.filter((row) => row.rank === 1);
}
