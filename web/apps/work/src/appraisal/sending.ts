import type { Schema } from "@dti/api";
import { api, queryClient } from "../queries.ts";
import { bodyOf, type Pending } from "./decisions.ts";

/** All of them, or none: then the refusal names the place of each. */
export async function sendDecisions(assessment: string, pending: Pending): Promise<Schema.AllDecided> {
  const params = { path: { assessment_id: assessment } };
  const { data } = await api.POST("/api/scoring/v1/assessments/{assessment_id}/appraisals", { params, body: bodyOf(pending) });
  return data as Schema.AllDecided;
}

/** Accepts these leaves as part of a selection over many units, which asks for the password once. */
export async function sendAcceptances(assessment: string, leaves: readonly Schema.LeafVersion[]): Promise<void> {
  const params = { path: { assessment_id: assessment } };
  await api.POST("/api/scoring/v1/assessments/{assessment_id}/acceptances", { params, body: { leaves: [...leaves] } });
}

/** Sheets, queues and rankings are read again; a decision moves all of them. */
export function decisionsChanged(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/api/scoring/") });
}
