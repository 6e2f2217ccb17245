import { content, gateway, Refused, type Schema } from "@dti/api";

export type Line = Schema.PublishedLine;

/** A published ranking, as its file says it. */
export interface Ranking {
  readonly round: { readonly code: string; readonly name: string; readonly year: number };
  readonly group: { readonly code: string; readonly name: string };
  readonly framework: { readonly code: string; readonly version: string };
  readonly sample: boolean;
  readonly decision: { readonly number: string; readonly date: string };
  readonly columns: readonly string[];
  readonly rows: readonly RankedUnit[];
  readonly ranking_hash: string;
}

export interface RankedUnit {
  readonly unit: string;
  readonly name: string;
  readonly rank: number;
  readonly total: string;
  readonly normalised: string;
  /** Points and rank per main group; none where nothing applies. */
  readonly scores: readonly string[];
  readonly group_ranks: readonly (number | null)[];
}

/** A ranking with what is needed to read it: its line, its framework, and the round before it. */
export interface Opened {
  readonly lines: readonly Line[];
  readonly line: Line;
  readonly ranking: Ranking;
  readonly framework: Schema.OpenFrameworkLine;
  readonly before: Ranking | undefined;
}

export async function publishedLines(): Promise<Line[]> {
  return (await content(gateway().GET("/api/scoring/public/v1/rankings"))).items;
}

export async function publishedRanking(line: Line): Promise<Ranking> {
  const params = { path: { round_code: line.round, group: `${line.group}.json` } };
  return (await content(gateway().GET("/api/scoring/public/v1/rankings/{round_code}/{group}", { params }))) as Ranking;
}

export async function openFrameworks(): Promise<Schema.OpenFrameworkLine[]> {
  return (await content(gateway().GET("/api/scoring/public/v1/frameworks"))).items;
}

/** The wanted ranking of a group, else its newest; undefined before the first publication. */
export function chosenLine(lines: readonly Line[], group: string, round: string | null): Line | undefined {
  const mine = lines.filter((line) => line.group === group);
  return round === null ? mine[0] : mine.find((line) => line.round === round);
}

/** The ranking of the same group that was published before this one. */
export function lineBefore(lines: readonly Line[], line: Line): Line | undefined {
  const earlier = (other: Line): boolean =>
    other.group === line.group && other.round !== line.round && other.published_at < line.published_at;
  return lines.filter(earlier).toSorted((one, other) => other.published_at.localeCompare(one.published_at))[0];
}

/** What there is to open a ranking from. */
export interface Shelf {
  readonly lines: readonly Line[];
  readonly frameworks: readonly Schema.OpenFrameworkLine[];
}

export async function shelf(): Promise<Shelf> {
  const [lines, frameworks] = await Promise.all([publishedLines(), openFrameworks()]);
  return { lines, frameworks };
}

/** Undefined when nothing of the group is published; raises Refused for a round that is not. */
export async function openedRanking({ lines, frameworks }: Shelf, group: string, round: string | null): Promise<Opened | undefined> {
  const line = chosenLine(lines, group, round);
  if (line === undefined) {
    if (round === null) return undefined;
    throw new Refused(404, "", undefined);
  }
  const earlier = lineBefore(lines, line);
  const [ranking, before] = await Promise.all([publishedRanking(line), earlier && publishedRanking(earlier)]);
  const used = (one: Schema.OpenFrameworkLine): boolean =>
    one.code === ranking.framework.code && one.version === ranking.framework.version;
  const framework = frameworks.find(used);
  if (framework === undefined) throw new Refused(404, "", undefined);
  return { lines, line, ranking, framework, before };
}
