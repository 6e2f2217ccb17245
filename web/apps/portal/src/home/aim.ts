import { content, gateway, type Schema } from "@dti/api";
import type { RankYear } from "@dti/charts";

/** The rank a plan wants to reach, year by year, and the rank it starts from. */
export interface Aim {
  readonly plan: Schema.PlanObjectives;
  /** How many are ranked. */
  readonly of: number;
  readonly years: readonly RankYear[];
}

export async function aim(): Promise<Aim | null> {
  const { plans } = await content(gateway().GET("/api/tasks/public/v1/objectives"));
  return aimOf(plans);
}

/** An objective that goes down and is counted in places "/34" is a rank among 34. */
const AMONG = /\/(?<of>\d+)$/;
const WHOLE = /^\d+$/;

export function aimOf(plans: readonly Schema.PlanObjectives[]): Aim | null {
  for (const plan of plans) {
    for (const objective of plan.objectives) {
      const of = AMONG.exec(objective.unit)?.groups?.of;
      const years = yearsOf(objective);
      if (of !== undefined && objective.direction === "down" && years.length > 0) {
        return { plan, of: Number(of), years };
      }
    }
  }
  return null;
}

function yearsOf({ baseline, targets }: Schema.ObjectiveView): RankYear[] {
  const aims = targets.filter((one) => one.year !== null && one.operator === "≤" && WHOLE.test(one.value ?? ""));
  const known = baseline?.year ?? null;
  const stated = [...aims.flatMap(({ year }) => year ?? []), ...(known === null ? [] : [known])];
  if (aims.length === 0) return [];
  const first = Math.min(...stated);
  return Array.from({ length: Math.max(...stated) - first + 1 }, (_, at) => {
    const year = first + at;
    const goal = aims.find((one) => one.year === year);
    const rank = year === known && WHOLE.test(baseline?.value ?? "") ? Number(baseline?.value) : null;
    return { year, rank, target: goal ? Number(goal.value) : null, words: goal?.text };
  });
}

/** The newest rank there is. */
export function newest({ years }: Aim): { year: number; rank: number } | undefined {
  return years.flatMap(({ year, rank }) => (rank === null ? [] : [{ year, rank }])).at(-1);
}

/** The first and the last year that has a target. */
export function ends({ years }: Aim): { first: number; firstYear: number; last: number; lastYear: number } | undefined {
  const stated = years.flatMap(({ year, target }) => (target === null ? [] : [{ year, target }]));
  const [first, last] = [stated[0], stated.at(-1)];
  return first && last && { first: first.target, firstYear: first.year, last: last.target, lastYear: last.year };
}
