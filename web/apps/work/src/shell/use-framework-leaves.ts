import { useQueries, useQuery } from "@tanstack/react-query";
import { groupName } from "../rounds/group-name.ts";
import { holds, type Me, may } from "../session/access.ts";
import { frameworkQuery, roundsQuery } from "../sheets/reading.ts";

export interface FrameworkLeaf {
  readonly code: string;
  readonly name: string;
  readonly round: string;
  readonly group: string;
}

/** The criteria of the newest round, for those who see them over all units and have no sheet of their own. */
export function useFrameworkLeaves(me: Me, hasSheet: boolean): { leaves: readonly FrameworkLeaf[]; reading: boolean } {
  const over = !hasSheet && (holds(me, "appraiser") || may(me, "scoring.ranking.preview"));
  const rounds = useQuery({ ...roundsQuery, enabled: over });
  const [round] = rounds.data?.items ?? [];
  const groups = over ? (round?.groups ?? []) : [];
  const known = useQueries({ queries: groups.map(({ framework, version }) => frameworkQuery(framework, version)) });
  const leaves = groups.flatMap(({ group }, at) =>
    [...(known[at]?.data?.framework.leaves.values() ?? [])].map(({ code, document }): FrameworkLeaf => ({
      code, group, round: round?.code ?? "", name: `${code} ${document.name}, ${groupName(group)}`,
    })),
  );
  return { leaves, reading: rounds.isLoading || known.some((one) => one.isLoading) };
}
