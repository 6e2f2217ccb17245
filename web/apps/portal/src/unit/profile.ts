import { content, gateway, Refused, type Schema } from "@dti/api";
import { compareDecimals, difference } from "@dti/i18n";
import { type Line, type Opened, openedRanking, publishedRanking, type RankedUnit, type Ranking, shelf } from "../published.ts";

export interface Past {
  readonly line: Line;
  readonly ranking: Ranking;
  readonly row: RankedUnit;
}

export interface Profile {
  readonly opened: Opened;
  readonly row: RankedUnit;
  readonly results: Schema.UnitResults;
  /** The unit in every published round of its group, the newest first. */
  readonly past: readonly Past[];
}

const MOST_ROUNDS = 6;
const holds = (ranking: Ranking, unit: string): RankedUnit | undefined => ranking.rows.find((row) => row.unit === unit);

/** Everything published about a unit; raises Refused when it stands in no published ranking. */
export async function profile(unit: string, round: string | null): Promise<Profile> {
  const known = await shelf();
  const { lines } = known;
  const groups = [...new Set(lines.map((line) => line.group))];
  for (const group of groups.toSorted((one) => (isCommune(unit) === (one === "communes") ? -1 : 1))) {
    const wanted = round !== null && lines.some((line) => line.group === group && line.round === round) ? round : null;
    // oxlint-disable-next-line no-await-in-loop -- one group after the other: the first is nearly always the one
    const opened = await openedRanking(known, group, wanted);
    const row = opened && holds(opened.ranking, unit);
    if (opened && row) return whole(opened, row);
  }
  throw new Refused(404, "", undefined);
}

const isCommune = (unit: string): boolean => /^\d{5}$/.test(unit);

async function whole(opened: Opened, row: RankedUnit): Promise<Profile> {
  const { line } = opened;
  const path = { round_code: line.round, group: line.group, unit: row.unit };
  const address = "/api/scoring/public/v1/rankings/{round_code}/{group}/units/{unit}";
  const mine = opened.lines.filter((other) => other.group === line.group).slice(0, MOST_ROUNDS);
  const [results, past] = await Promise.all([
    content(gateway().GET(address, { params: { path } })),
    Promise.all(mine.map(async (one) => pastOf(opened, one, row.unit))),
  ]);
  return { opened, row, results, past: past.flatMap((one) => one ?? []) };
}

async function pastOf({ line, ranking }: Opened, other: Line, unit: string): Promise<Past | undefined> {
  const read = other.round === line.round ? ranking : await publishedRanking(other);
  const row = holds(read, unit);
  return row && { line: other, ranking: read, row };
}

export interface Gap extends Schema.UnitCriterion {
  readonly points: string;
  readonly median: string;
  readonly gap: string;
}

/** Scored criteria by their distance from the median: the most above and the most below. */
export function gaps(criteria: readonly Schema.UnitCriterion[], most: number): { above: Gap[]; below: Gap[] } {
  const all = criteria.flatMap((one) => {
    const { points, median } = one;
    return points === null || median === null ? [] : [{ ...one, points, median, gap: difference(points, median) }];
  });
  const sorted = all.toSorted((one, other) => compareDecimals(other.gap, one.gap));
  return {
    above: sorted.filter((one) => compareDecimals(one.gap, 0) > 0).slice(0, most),
    below: sorted.filter((one) => compareDecimals(one.gap, 0) < 0).toReversed().slice(0, most),
  };
}

/** The column in which the unit stands best; undefined when it stands in none. */
export function strongest(row: RankedUnit): number | undefined {
  const ranks = row.group_ranks.map((rank) => rank ?? Number.POSITIVE_INFINITY);
  const best = Math.min(...ranks);
  return Number.isFinite(best) ? ranks.indexOf(best) : undefined;
}
