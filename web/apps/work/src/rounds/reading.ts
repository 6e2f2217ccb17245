/** What the screens of a round read and change. */

import type { Schema } from "@dti/api";
import { useMutation } from "@tanstack/react-query";
import { api, queries, queryClient } from "../queries.ts";

export type Round = Schema.RoundView;
export type Line = Schema.AssessmentLine;
export type Ranking = Schema.RankingView;

/** A round has a few hundred units at most; they fit one page. */
const ALL = 500;

export function roundQuery(code: string) {
  return queries.queryOptions("get", "/api/scoring/v1/rounds/{code}", { params: { path: { code } } });
}

export function allLinesQuery(code: string) {
  const params = { path: { code }, query: { limit: ALL } };
  return queries.queryOptions("get", "/api/scoring/v1/rounds/{code}/assessments", { params });
}

export function remindersQuery(code: string) {
  return queries.queryOptions("get", "/api/scoring/v1/rounds/{code}/reminders", { params: { path: { code } } });
}

export function unitListQuery(day: string) {
  return queries.queryOptions("get", "/api/identity/v1/unit-lists", { params: { query: { as_of: day } } });
}

export function rankingQuery(code: string, group: string, track: Schema.RankedTrack) {
  const params = { path: { code, group }, query: { track } };
  return queries.queryOptions("get", "/api/scoring/v1/rounds/{code}/groups/{group}/ranking", { params });
}

export function proposalsQuery(code: string, group: string) {
  const params = { path: { code, group } };
  return queries.queryOptions("get", "/api/scoring/v1/rounds/{code}/groups/{group}/publication-proposals", { params });
}

export function scoringChanged(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/api/scoring/") });
}

/** A change of the round; whatever scoring shows is read again. */
export function useChange<T, A = void>(change: (given: A) => Promise<{ data?: T }>) {
  return useMutation({ mutationFn: async (given: A): Promise<T> => (await change(given)).data as T, onSettled: scoringChanged });
}

export const closeGroup = (code: string, group: string) =>
  api.POST("/api/scoring/v1/rounds/{code}/groups/{group}/closing", { params: { path: { code, group } } });

export const approveGroup = (code: string, group: string) =>
  api.POST("/api/scoring/v1/rounds/{code}/groups/{group}/approval", { params: { path: { code, group } } });
