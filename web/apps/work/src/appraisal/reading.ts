/** What an appraiser's queue reads. */

import type { Schema } from "@dti/api";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, queries } from "../queries.ts";

export type QueueLine = Schema.QueueLine;
export type QueueState = Schema.Waiting;
export const QUEUE_STATES = ["waiting", "returned", "decided"] as const satisfies readonly QueueState[];

/** The filters as they stand in the address. */
export interface Asked {
  round?: string | undefined;
  group?: string | undefined;
  unit?: string | undefined;
  leaf?: string | undefined;
  state?: QueueState | undefined;
}

const PATH = "/api/scoring/v1/appraisal-queue";
const PAGE = 50;

function queryOf({ round = "", group, unit, leaf, state = "waiting" }: Asked) {
  return { round, status: state, ...(group && { group }), ...(unit && { unit }), ...(leaf && { leaf }) };
}

/** Page by page; the key names the path, so that changes told by the server reach it. */
export function queuePages(asked: Asked) {
  const query = queryOf(asked);
  return infiniteQueryOptions({
    queryKey: ["get", PATH, { params: { query }, pages: true }],
    enabled: query.round !== "",
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<Schema.PageQueueLine> => {
      const after = pageParam === undefined ? {} : { after: pageParam };
      const { data } = await api.GET(PATH, { params: { query: { ...query, ...after, limit: PAGE } }, signal });
      return data as Schema.PageQueueLine;
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function countsQuery(asked: Asked) {
  return queries.queryOptions("get", "/api/scoring/v1/appraisal-queue/counts", { params: { query: queryOf(asked) } }, { enabled: asked.round !== undefined });
}

/** One criterion over all units that handed it over, as far as the appraiser may see them. */
export function peersQuery(round: string, group: string, leaf: string, status: QueueState) {
  return queries.queryOptions("get", PATH, { params: { query: { round, group, leaf, status, limit: 200 } } });
}
