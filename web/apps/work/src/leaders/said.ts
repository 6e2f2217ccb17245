/** What the board says in words, made from the same data as its tables. */

import type { Schema } from "@dti/api";
import { formatNumber, type PlainKey, t } from "@dti/i18n";
import { daysLate, waitingFor } from "../rounds/lateness.ts";
import type { Line, Round } from "../rounds/reading.ts";

/** Who is late, or how many still have to sign. */
export function sentenceOf(lines: readonly Line[], now: Date): string {
  const waiting = waitingFor(lines, now);
  const late = waiting.filter((line) => daysLate(line, now) > 0);
  // A group that was closed waits for nobody, though some of its units never signed.
  const signed = lines.filter(({ submitted_at: at }) => at !== null).length;
  const told = { signed: formatNumber(signed), all: formatNumber(lines.length), open: formatNumber(waiting.length), late: formatNumber(late.length) };
  if (signed === lines.length) return t("running.sentenceDone", { all: told.all });
  if (waiting.length === 0) return t("running.sentenceMissed", { signed: told.signed, all: told.all, missed: formatNumber(lines.length - signed) });
  return late.length === 0 ? t("running.sentenceOpen", told) : t("running.sentenceLate", told);
}

export interface Wanted {
  readonly group: string;
  readonly what: PlainKey;
  readonly who: "running.byCouncil" | "running.byOwner" | "running.byPublisher";
  readonly to: "/rounds/$round" | "/rounds/$round/publication";
}

type Proposal = Pick<Schema.ProposalView, "published_at"> & { readonly group: string };

/** What somebody has to decide now, group by group. */
export function decisionsIn(round: Pick<Round, "groups">, proposals: readonly Proposal[]): readonly Wanted[] {
  return round.groups.flatMap(({ group, ranked, progress, closed_at: closed, approved_at: approved, published_at: published }): Wanted[] => {
    const count = (state: string): number => progress[state] ?? 0;
    if (closed === null) {
      const entering = count("not_started") + count("in_progress");
      return entering > 0 ? [] : [{ group, what: "running.decideClose", who: "running.byOwner", to: "/rounds/$round" }];
    }
    if (approved === null) {
      const undecided = count("submitted") + count("under_appraisal") > 0;
      return undecided ? [] : [{ group, what: "running.decideApprove", who: "running.byCouncil", to: "/rounds/$round" }];
    }
    if (!ranked || published !== null) return [];
    const proposed = proposals.some((one) => one.group === group && one.published_at === null);
    return [{ group, what: proposed ? "running.decidePublish" : "running.decidePropose", who: proposed ? "running.byPublisher" : "running.byOwner", to: "/rounds/$round/publication" }];
  });
}
