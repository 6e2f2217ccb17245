import { replaceEqualDeep } from "@tanstack/react-query";
import { startTransition, useEffect, useState } from "react";
import { queryClient } from "../queries.ts";
import { useSteady } from "../shell/use-steady.ts";
import { type Sheet, sheetQuery } from "../sheets/reading.ts";
import type { Grid } from "./model.ts";
import type { By } from "./queue.ts";

export type Watch = (listener: (by: By) => void) => () => void;

/**
 * The grid that the page shows. What somebody enters is drawn at once; what the service answers and what others
 * change is drawn between the keys. Sheet and drafts are read at one moment: the draft goes when the sheet has its figures.
 *
 * @param stand - the grid of a sheet and of all that was typed; called anew where it is another function
 */
export function useDrawn(sheet: Sheet, stand: (sheet: Sheet) => Grid, watch: Watch): Grid {
  const [keep] = useState(unchanged);
  const { queryKey } = sheetQuery(sheet.id);
  const found = useSteady((): Grid => {
    const { preview, ...shown } = stand(queryClient.getQueryData<Sheet>(queryKey) ?? sheet);
    return { ...keep(shown), preview };
  });
  const [grid, setGrid] = useState(found);
  const [{ now, between }] = useState(() => drawing(() => setGrid(found())));
  useEffect(() => watch((by) => (by === "person" ? now() : between())), [watch, now, between]);
  useEffect(between, [between, sheet, stand]);
  return grid;
}

/** Draws at once, or all that changed within one task together, where a key may come before it. */
function drawing(draw: () => void): { now: () => void; between: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    draw();
  };
  const between = (): void => {
    waiting ??= setTimeout(() => startTransition(now));
  };
  return { now, between };
}

type Shown = Omit<Grid, "preview">;

/** The very rows and groups of before where nothing in them has changed, so that they are not drawn again. */
function unchanged(): (shown: Shown) => Shown {
  let before: Shown = { rows: [], groups: [] };
  return (shown) => {
    before = replaceEqualDeep(before, shown);
    return before;
  };
}
