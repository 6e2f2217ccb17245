import type { Schema } from "@dti/api";
import { useQuery } from "@tanstack/react-query";
import { criterion, papersQuery } from "../evidence/reading.ts";
import { queries } from "../queries.ts";
import type { Sheet } from "./reading.ts";
import { type Since, since } from "./since.ts";

/** What was done about a returned criterion; undefined until it is known. */
export function useSince(sheet: Sheet, leaf: Schema.LeafView): Since | undefined {
  const path = { assessment_id: sheet.id, leaf: leaf.code };
  const options = queries.queryOptions("get", "/api/scoring/v1/assessments/{assessment_id}/leaves/{leaf}/history", { params: { path, query: { limit: 200 } } });
  // A newer version is another history.
  const past = useQuery({ ...options, queryKey: [...options.queryKey, leaf.version] as unknown as typeof options.queryKey }).data;
  const papers = useQuery(papersQuery(criterion(sheet.id, leaf.code, sheet.unit.code))).data;
  return past && papers && since(past.items, papers.items);
}
