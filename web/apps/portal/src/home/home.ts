import { content, gateway, type Schema } from "@dti/api";
import { type Opened, openedRanking, shelf } from "../published.ts";

export interface Home {
  readonly communes: Opened | undefined;
  readonly departments: Opened | undefined;
  readonly calendar: Schema.OpenRounds;
  readonly frameworks: readonly Schema.OpenFrameworkLine[];
}

export async function calendar(): Promise<Schema.OpenRounds> {
  return content(gateway().GET("/api/scoring/public/v1/rounds"));
}

export async function home(): Promise<Home> {
  const [known, rounds] = await Promise.all([shelf(), calendar()]);
  const [communes, departments] = await Promise.all([
    openedRanking(known, "communes", null),
    openedRanking(known, "departments", null),
  ]);
  return { communes, departments, calendar: rounds, frameworks: known.frameworks };
}

/** What happens next in a round, as seen on a day; undefined once its results are published. */
export function phase(round: Schema.OpenRound, now: Date): "appraisal" | "decision" | "self" | undefined {
  const ranked = round.groups.filter((group) => group.ranked);
  if (ranked.length > 0 && ranked.every((group) => group.published_at !== null)) return undefined;
  if (now < new Date(round.self_assessment_until)) return "self";
  return now < new Date(round.appraisal_until) ? "appraisal" : "decision";
}
