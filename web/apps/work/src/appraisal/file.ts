import { type Schema, Refused } from "@dti/api";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../queries.ts";

const KEPT_MS = 5 * 60_000;

/** The bytes of one version, which never change; the address they come from lives for minutes only. */
export function fileQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ["evidence-file", id, version],
    staleTime: "static",
    gcTime: KEPT_MS,
    queryFn: async ({ signal }): Promise<ArrayBuffer> => {
      const params = { path: { evidence_id: id }, query: { version } };
      const { data } = await api.GET("/api/evidence/v1/evidence/{evidence_id}/download", { params, signal });
      const answer = await fetch((data as Schema.DownloadView).url, { signal, credentials: "omit" });
      if (!answer.ok) throw await Refused.of(answer);
      return answer.arrayBuffer();
    },
  });
}
