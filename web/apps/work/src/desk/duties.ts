/** What waits for an appraiser and for those who run a round. */

import { formatNumber, type PlainKey, t } from "@dti/i18n";
import { decisionsIn, type Wanted } from "../leaders/said.ts";
import type { Round } from "../rounds/reading.ts";
import { groupName } from "../rounds/group-name.ts";
import { type Me, may } from "../session/access.ts";
import { sectionOf, type Thing } from "./things.ts";

interface Known {
  readonly round: Round;
  /** Lines in the appraiser's queue; undefined for who appraises nothing. */
  readonly waiting: number | undefined;
  readonly proposals: Parameters<typeof decisionsIn>[1];
}

const DECIDERS: Readonly<Record<Wanted["who"], string>> = {
  "running.byCouncil": "scoring.assessment.approve",
  "running.byOwner": "scoring.round.manage",
  "running.byPublisher": "scoring.publication.publish",
};
const VERBS: Readonly<Record<string, PlainKey>> = {
  "running.decideApprove": "desk.verbApprove",
  "running.decideClose": "desk.verbClose",
  "running.decidePropose": "desk.verbPropose",
  "running.decidePublish": "desk.verbPublish",
};

export function dutiesOf(me: Me, { round, waiting, proposals }: Known, now: Date): Thing[] {
  return [...appraisal(round, waiting, now), ...decisions(me, round, proposals), ...(may(me, "scoring.round.manage") ? unsigned(round, now) : [])];
}

function appraisal(round: Round, waiting: number | undefined, now: Date): Thing[] {
  if (!waiting) return [];
  const due = round.calendar.appraisal_until;
  const title = t("desk.toAppraise", { count: formatNumber(waiting) });
  return [{
    key: `queue ${round.code}`, section: sectionOf(due, now), due, what: round.name, title, about: t("running.appraisalUntil"),
    verb: "desk.verbAppraise", to: { screen: "queue", round: round.code },
  }];
}

function decisions(me: Me, round: Round, proposals: Known["proposals"]): Thing[] {
  return decisionsIn(round, proposals)
    .filter(({ who }) => may(me, DECIDERS[who]))
    .map(({ group, what, who, to }): Thing => ({
      key: `${round.code} ${group} ${what}`, section: "decide", due: null, what: round.name, title: `${groupName(group)}: ${t(what)}`, about: t(who),
      verb: VERBS[what] ?? "running.look", to: { screen: to === "/rounds/$round" ? "round" : "publication", round: round.code },
    }));
}

/** Units that have not signed off: to be reminded once they are late, waited for before. */
function unsigned(round: Round, now: Date): Thing[] {
  const open = round.groups.filter((group) => group.closed_at === null);
  const count = open.reduce((sum, { progress }) => sum + (progress["not_started"] ?? 0) + (progress["in_progress"] ?? 0), 0);
  if (count === 0) return [];
  const due = round.calendar.self_assessment_until;
  const all = open.reduce((sum, { assessments }) => sum + assessments, 0);
  const title = t("running.openSentence", { open: formatNumber(count), all: formatNumber(all) });
  return [{
    key: `late ${round.code}`, section: sectionOf(due, now) === "late" ? "late" : "waiting", due, what: round.name, title,
    about: t("running.selfUntil"), verb: "desk.verbRemind", to: { screen: "late", round: round.code },
  }];
}
