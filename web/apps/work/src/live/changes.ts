/** Which queries a change makes stale: the services name keys, the page reads again what it shows. */

import type { Query } from "@tanstack/react-query";

export interface Change {
  readonly kind: string;
  readonly id?: string;
  readonly [key: string]: string | undefined;
}

/** A service's paths by kind of change. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  assessment: ["/api/scoring/v1/assessments/", "/assessments", "/api/scoring/v1/appraisal-queue"],
  evidence: ["/api/evidence/v1/evidence", "/api/scoring/v1/assessments/{"],
  frameworks: ["/api/scoring/v1/frameworks"],
  notices: ["/api/notify/v1/notices"],
  people: ["me", "/api/identity/v1/people"],
  publication: ["/publication", "/ranking"],
  ranking: ["/ranking", "/standing"],
  records: ["/api/sync/v1/records"],
  round: ["/api/scoring/v1/rounds", "/api/scoring/v1/assessments"],
  standing: ["/standing", "/ranking"],
  task: ["/api/tasks/v1/"],
  tasks: ["/api/tasks/v1/"],
  units: ["/api/identity/v1/units"],
};

/** Whether a query may show something else after this change. */
export function staleAfter(change: Change): (query: Query) => boolean {
  const stale = named(change);
  return (query) => stale(query) && !hasLeaves(change, query.state.data);
}

function named(change: Change): (query: Pick<Query, "queryKey">) => boolean {
  const paths = PATHS[change.kind];
  // An unknown kind and "everything" mean that anything may have changed.
  if (paths === undefined) return () => change.kind !== "ready";
  return ({ queryKey }) => {
    const [, path = queryKey[0]] = queryKey;
    if (typeof path !== "string" || !paths.some((one) => path.includes(one))) return false;
    return !aboutAnother(change, queryKey[2]);
  };
}

/** Whether a sheet has the leaves already that were entered, as where they were entered on this page. */
function hasLeaves({ leaves }: Change, data: unknown): boolean {
  const sheet = data as { leaves?: readonly { code: string; version: number }[] } | undefined;
  if (leaves === undefined || sheet?.leaves === undefined) return false;
  const versions = new Map(sheet.leaves.map(({ code, version }) => [code, version]));
  return leaves.split(",").every((one) => {
    const [code = "", version] = one.split("=");
    return (versions.get(code) ?? 0) >= Number(version);
  });
}

/** A query of one assessment is not touched by the change of another. */
function aboutAnother(change: Change, init: unknown): boolean {
  if (change.kind !== "assessment" || change.id === undefined) return false;
  const asked = (init as { params?: { path?: { assessment_id?: string } } } | undefined)?.params?.path?.assessment_id;
  return asked !== undefined && asked !== change.id;
}
