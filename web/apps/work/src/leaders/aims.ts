/** The ranks that the plans set for the province, beside the newest rank that a paper states. */

import type { Schema } from "@dti/api";

export interface RankAim {
  readonly key: string;
  readonly name: string;
  readonly of: number;
  /** The newest stated rank, and its year. */
  readonly rank: number | null;
  readonly rankYear: number | null;
  /** The worst rank that still meets the target, and its year. */
  readonly target: number;
  readonly targetYear: number;
  /** The target in the words of its paper. */
  readonly words: string;
  readonly lead: string;
}

/** An objective that goes down and is counted in places "/34" is a rank among 34. */
const AMONG = /\/(?<of>\d+)$/;
const WHOLE = /^\d+$/;

/** The target of the year, or the next one after it. */
export function aimsOf(plans: readonly Schema.PlanObjectives[], year: number): readonly RankAim[] {
  return plans.flatMap(({ objectives }) => objectives.flatMap((one): RankAim[] => {
    const of = AMONG.exec(one.unit)?.groups?.["of"];
    const stated = one.targets.filter((target) => (target.year ?? 0) >= year && WHOLE.test(target.value ?? ""));
    const [goal] = stated.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
    if (of === undefined || one.direction !== "down" || goal === undefined) return [];
    const known = WHOLE.test(one.baseline?.value ?? "");
    return [{
      key: `${one.plan} ${one.code}`, name: one.name, of: Number(of), lead: one.lead.name ?? one.lead_note ?? "",
      rank: known ? Number(one.baseline?.value) : null, rankYear: known ? (one.baseline?.year ?? null) : null,
      target: Number(goal.value), targetYear: goal.year ?? year, words: goal.text ?? goal.value ?? "",
    }];
  }));
}

/** Places between the stated rank and the target; 0 and less: met. */
export function gapOf({ rank, target }: Pick<RankAim, "rank" | "target">): number | null {
  return rank === null ? null : rank - target;
}
