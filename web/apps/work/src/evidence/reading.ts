import type { Schema } from "@dti/api";
import { queryOptions, useMutation } from "@tanstack/react-query";
import { api, queries, queryClient } from "../queries.ts";
import type { Target } from "./upload.ts";

export type Paper = Schema.EvidenceRow;

export function criterion(assessment: string, leaf: string, unit: string): Target {
  return { kind: "criterion", id: `${assessment}/${leaf}`, unit };
}

export function papersQuery(target: Target) {
  const query = { target_kind: target.kind, target_id: target.id, unit: target.unit, limit: 200 };
  return queries.queryOptions("get", "/api/evidence/v1/evidence", { params: { query } });
}

/** What the unit keeps already. */
export function storeQuery(unit: string, q: string) {
  const query = { unit, state: "kept" as const, limit: 50, ...(q !== "" && { q }) };
  return queries.queryOptions("get", "/api/evidence/v1/evidence", { params: { query } });
}

const PAGE = 200;

/** The paper of a unit with these very bytes, or null; the service finds words only, so all pages are gone through. */
export function sameQuery(unit: string, sha256: string) {
  return queryOptions({
    queryKey: ["same-paper", unit, sha256],
    queryFn: async ({ signal }): Promise<Paper | null> => {
      for (let after: string | null | undefined; ; ) {
        const query = { unit, state: "kept" as const, limit: PAGE, ...(after && { after }) };
        // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
        const { data } = await api.GET("/api/evidence/v1/evidence", { params: { query }, signal });
        const { items, next } = data as Schema.PageEvidenceRow;
        const found = items.find(({ newest }) => newest.sha256 === sha256);
        if (found !== undefined || !next) return found ?? null;
        after = next;
      }
    },
  });
}

export function paperQuery(id: string) {
  return queries.queryOptions("get", "/api/evidence/v1/evidence/{evidence_id}", { params: { path: { evidence_id: id } } });
}

/** Papers and the sheets that count them are read again. */
export function papersChanged(): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => /^\/api\/(?:evidence|scoring)\/v1\/(?:evidence|assessments)/.test(String(queryKey[1])),
  });
}

export function useLinking(target: Target) {
  return useMutation({
    mutationFn: (paper: string) =>
      api.POST("/api/evidence/v1/evidence/{evidence_id}/links", { params: { path: { evidence_id: paper } }, body: { target } }),
    onSuccess: papersChanged,
  });
}

export function useUnlinking() {
  return useMutation({
    mutationFn: ({ paper, link }: { paper: string; link: string }) =>
      api.DELETE("/api/evidence/v1/evidence/{evidence_id}/links/{link_id}", { params: { path: { evidence_id: paper, link_id: link } } }),
    onSuccess: papersChanged,
  });
}

/** Opens the bytes of a paper in the browser's own way; each call is recorded by the service. */
export async function openPaper(id: string): Promise<void> {
  const { data } = await api.GET("/api/evidence/v1/evidence/{evidence_id}/download", { params: { path: { evidence_id: id } } });
  location.assign((data as Schema.DownloadView).url);
}
