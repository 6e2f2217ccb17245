/** A save on the sheet that the page shows, before it is read again. */

import type { Schema } from "@dti/api";
import { queryClient } from "../queries.ts";
import { type Sheet, sheetQuery } from "../sheets/reading.ts";
import type { LeafView } from "./entered.ts";

export interface Written {
  /** The version this content has. */
  readonly version: number;
  readonly own: Partial<LeafView>;
}

/** Stops a read that began before the save: it would bring the old sheet back. */
export async function patch(
  assessment: string,
  { changed, totals }: Pick<Schema.RangeSaved, "changed" | "totals">,
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
}
