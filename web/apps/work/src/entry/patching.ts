/** A save on the sheet that the page shows. */

import type { Schema } from "@dti/api";
import { isLive } from "../live/connection.ts";
import { queryClient } from "../queries.ts";
import { type Sheet, sheetQuery } from "../sheets/reading.ts";

/**
 * Takes over what the save answered. Stops a read that began before it, which would bring the old sheet back, and
 * begins it anew; otherwise the page knows all that it saved, and who is live is told of what others change.
 */
export async function patch(assessment: string, { changed, totals }: Schema.SavedView): Promise<void> {
  const { queryKey } = sheetQuery(assessment);
  const reading = queryClient.isFetching({ queryKey, exact: true }) > 0;
  await queryClient.cancelQueries({ queryKey });
  const saved = new Map(changed.map((leaf) => [leaf.code, leaf]));
  queryClient.setQueryData<Sheet>(queryKey, (sheet) => {
    if (sheet === undefined) return sheet;
    const leaves = sheet.leaves.map((leaf) => {
      const now = saved.get(leaf.code);
      return now === undefined || now.version < leaf.version ? leaf : { ...leaf, ...now };
    });
    return { ...sheet, leaves, totals };
  });
  if (reading || !isLive()) void queryClient.invalidateQueries({ queryKey });
}
