import { useQueries, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { waitingQuery } from "../appraisal/waiting.ts";
import { proposalsQuery, type Round } from "../rounds/reading.ts";
import { holds, may, useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { roundsQuery } from "../sheets/reading.ts";
import { dutiesOf } from "./duties.ts";
import type { Thing } from "./things.ts";

/** What is still to be done in the newest rounds; older ones are over. */
const ROUNDS = 3;

export interface Duties {
  readonly things: readonly Thing[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly again: () => void;
}

/** The duties of an office, for what shows them. */
export default function Office({ children }: { children: (duties: Duties) => ReactNode }) {
  const me = useMe();
  const now = useServerNow();
  const rounds = useQuery(roundsQuery);
  const running = (rounds.data?.items ?? []).slice(0, ROUNDS).filter(({ groups }) => groups.some(isRunning));
  const appraised = holds(me, "appraiser") ? running : [];
  const counts = useQueries({ queries: appraised.map(({ code }) => waitingQuery(code)) });
  const unpublished = (may(me, "scoring.ranking.preview") ? running : []).flatMap(({ code, groups }) => groups.filter(isApproved).map(({ group }) => ({ code, group })));
  const proposals = useQueries({ queries: unpublished.map(({ code, group }) => proposalsQuery(code, group)) });
  const things = running.flatMap((round) => {
    const waiting = counts[appraised.indexOf(round)]?.data?.states.find(({ code }) => code === "waiting")?.count;
    const proposed = proposals.flatMap(({ data }, at) => {
      const of = unpublished[at];
      return of?.code === round.code ? (data?.items ?? []).map(({ published_at }) => ({ published_at, group: of.group })) : [];
    });
    return dutiesOf(me, { round, waiting, proposals: proposed }, now);
  });
  const all = [rounds, ...counts, ...proposals];
  const pending = all.some((one) => one.isPending);
  const failed = all.find((one) => one.isError);
  return children({ things, pending, error: failed?.error ?? null, again: () => void Promise.all(all.filter((one) => one.isError).map((one) => one.refetch())) });
}

function isApproved(group: Round["groups"][number]): boolean {
  return group.ranked && group.approved_at !== null && group.published_at === null;
}

function isRunning(group: Round["groups"][number]): boolean {
  return group.ranked ? group.published_at === null : group.approved_at === null;
}
