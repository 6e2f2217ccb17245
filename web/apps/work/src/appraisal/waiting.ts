import { queries } from "../queries.ts";

/** What waits for an appraiser in a round: the counts of the queue without a filter. */
export function waitingQuery(round: string) {
  return queries.queryOptions("get", "/api/scoring/v1/appraisal-queue/counts", { params: { query: { round, status: "waiting" } } });
}
