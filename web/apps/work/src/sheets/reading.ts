/** What the screens of a unit read: its sheets, one sheet, and the framework behind it. */

import type { Schema } from "@dti/api";
import type { Framework, PackageDocument } from "@dti/score";
import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { api, queries } from "../queries.ts";
import { type Me, holds, ownUnits } from "../session/access.ts";
import { useChosenUnit } from "./work-unit.ts";

export type Sheet = Schema.AssessmentView;
export type SheetLine = Schema.AssessmentLine;
export type Round = Schema.RoundView;

export const roundsQuery = queries.queryOptions("get", "/api/scoring/v1/rounds");

/** A sheet as one line, with its round. */
export type OwnSheet = Schema.UnitAssessmentLine;

/** The sheets of the units one works for, in all rounds; its address is preloaded by the page. */
export const ownSheetsQuery = queries.queryOptions("get", "/api/scoring/v1/assessments");

/** The sheets of one unit in all rounds, the newest round first. */
export function unitSheetsQuery(unit: string) {
  return queries.queryOptions("get", "/api/scoring/v1/assessments", { params: { query: { unit } } });
}

export function sheetQuery(assessment: string) {
  const params = { path: { assessment_id: assessment } };
  return queries.queryOptions("get", "/api/scoring/v1/assessments/{assessment_id}", { params });
}

export interface KnownFramework {
  readonly document: PackageDocument;
  readonly framework: Framework;
}

/** A version of a framework never changes. */
export function frameworkQuery(code: string, version: string) {
  return queryOptions({
    queryKey: ["framework", code, version],
    staleTime: "static",
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<KnownFramework> => {
      const path = { code, version };
      const answer = api.GET("/api/scoring/v1/frameworks/{code}/{version}", { params: { path }, signal });
      // The rules come while the server answers: most screens do without them.
      const [{ data }, { readFramework }] = await Promise.all([answer, import("@dti/score")]);
      const document = data as unknown as PackageDocument;
      return { document, framework: readFramework(document) };
    },
  });
}

/** Reads a sheet and its framework while the code of its screen is still on the way; the screen tells what fails. */
export async function prepareSheet(known: QueryClient, assessment: string): Promise<void> {
  await known.prefetchQuery(sheetQuery(assessment));
  const sheet = known.getQueryData<Sheet>(sheetQuery(assessment).queryKey);
  if (sheet !== undefined) await known.prefetchQuery(frameworkQuery(sheet.framework.code, sheet.framework.version));
}

/** A sheet with its framework, as one thing that is there or not yet. */
export function useSheet(assessment: string) {
  const sheet = useQuery(sheetQuery(assessment));
  const { code = "", version = "" } = sheet.data?.framework ?? {};
  const framework = useQuery({ ...frameworkQuery(code, version), enabled: sheet.data !== undefined });
  return { sheet, framework };
}

/** The unit somebody works for, the chosen one of several, and its sheet in the newest round; neither for who works for none. */
export function useOwnSheet(me: Me) {
  const units = workUnits(me);
  const chosen = useChosenUnit(me.person);
  const unit = (units.find(({ code }) => code === chosen) ?? units[0])?.code;
  const { data, error, isPending, refetch } = useQuery({ ...ownSheetsQuery, enabled: unit !== undefined });
  const current = data?.items.find((one) => one.unit === unit);
  return { unit, current, pending: unit !== undefined && isPending, error, again: () => void refetch() };
}

/** The units whose sheets somebody enters, signs or looks after. */
export function workUnits(me: Me): Me["units"] {
  return ownUnits(me).filter(({ code }) =>
    (["officer", "specialist", "unit_head", "unit_admin"] as const).some((role) => holds(me, role, code)),
  );
}
