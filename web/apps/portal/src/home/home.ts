import { content, gateway, type Schema } from "@dti/api";
import { type Opened, openedRanking } from "../published.ts";

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
  const [communes, departments, rounds, frameworks] = await Promise.all([
    openedRanking("communes", null),
    openedRanking("departments", null),
    calendar(),
    content(gateway().GET("/api/scoring/public/v1/frameworks")),
  ]);
  return { communes, departments, calendar: rounds, frameworks: frameworks.items };
}

/** What happens next in a round, as seen on a day; undefined once its results are published. */
export function phase(round: Schema.OpenRound, now: Date): "appraisal" | "decision" | "self" | undefined {
  const ranked = round.groups.filter((group) => group.ranked);
  if (ranked.length > 0 && ranked.every((group) => group.published_at !== null)) return undefined;
  if (now < new Date(round.self_assessment_until)) return "self";
  return now < new Date(round.appraisal_until) ? "appraisal" : "decision";
}
