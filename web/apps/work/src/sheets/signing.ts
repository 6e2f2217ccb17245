import type { Schema } from "@dti/api";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../queries.ts";
import type { Sheet } from "./reading.ts";

/** Whatever a sign-off or a recall changes: the sheet, the lines of its round, what waits. */
function useChanging() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/api/scoring/") });
}

/** The head's sign-off: with all the papers the head has seen. */
export function useSigning(sheet: Sheet) {
  const onSuccess = useChanging();
  return useMutation({
    mutationFn: async (): Promise<Schema.Submitted> => {
      const evidence = [...new Set(sheet.leaves.flatMap((leaf) => leaf.evidence))];
      const params = { path: { assessment_id: sheet.id } };
      const { data } = await api.POST("/api/scoring/v1/assessments/{assessment_id}/submission", { params, body: { evidence } });
      return data as Schema.Submitted;
    },
    onSuccess,
  });
}

export function useRecall(sheet: Sheet) {
  const onSuccess = useChanging();
  const params = { path: { assessment_id: sheet.id } };
  return useMutation({ mutationFn: () => api.POST("/api/scoring/v1/assessments/{assessment_id}/recall", { params }), onSuccess });
}
