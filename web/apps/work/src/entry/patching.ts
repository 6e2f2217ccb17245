/** A save on the sheet that the page shows, before it is read again. */

import type { Schema } from "@dti/api";
import { isLive } from "../live/connection.ts";
import { queryClient } from "../queries.ts";
import { type Sheet, sheetQuery } from "../sheets/reading.ts";
import type { LeafView } from "./entered.ts";

export interface Written {
  /** The version this content has. */
  readonly version: number;
  readonly own: Partial<LeafView>;
}

type Saved = Pick<Schema.RangeSaved, "changed" | "totals">;

/**
 * Stops a read that began before the save: it would bring the old sheet back. Who is live is told of the own
 * change, too; what the page does not know by itself is read again at once.
 */
export async function patch(
  assessment: string,
  { changed, totals }: Saved,
  written: ReadonlyMap<string, Written>,
): Promise<void> {
  const { queryKey } = sheetQuery(assessment);
  await queryClient.cancelQueries({ queryKey });
  const versions = new Map(changed.map((one) => [one.leaf, one.version]));
  queryClient.setQueryData<Sheet>(queryKey, (sheet) => {
    if (sheet === undefined) return sheet;
    const leaves = sheet.leaves.map((leaf) => {
      const mine = written.get(leaf.code);
      // Leaves that share a figure are read again; until then their cells show what was typed.
      if (mine === undefined || versions.get(leaf.code) !== mine.version || mine.version < leaf.version) return leaf;
      return { ...leaf, ...mine.own, version: mine.version };
    });
    return { ...sheet, leaves, totals };
  });
  if (!isLive() || !knowsAll(changed, written)) void queryClient.invalidateQueries({ queryKey });
}

/** Whether nothing changed but what was written: not so where leaves share a figure. */
export function knowsAll(changed: Saved["changed"], written: ReadonlyMap<string, Written>): boolean {
  return changed.every(({ leaf, version }) => written.get(leaf)?.version === version);
}
