import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Entered } from "../drafts/store.ts";
import { type Me, may } from "../session/access.ts";
import { watchSession } from "../session/state.ts";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { sameEntered } from "./entered.ts";
import { type Grid, allFields, gridOf } from "./model.ts";
import type { SaveQueue } from "./queue.ts";
import { NO_PAST, type Past, type Step, applied, redone, remembered, undone } from "./undo.ts";
import { useDrawn } from "./use-drawn.ts";
import { useQueue } from "./use-queue.ts";

const AFTER_MS = 700;
const AGAIN_MS = 5000;

export interface Entry extends Grid {
  readonly queue: SaveQueue;
  readonly mayEnter: boolean;
  /** Cells of one leaf or of many, as one step. */
  readonly enter: (changes: ReadonlyMap<string, Entered>) => void;
  /** Both tell how many leaves they changed. */
  readonly undo: () => number;
  readonly redo: () => number;
  readonly save: () => void;
  readonly settle: (leaf: string, keep: ReadonlySet<string>) => void;
}

/** A sheet being entered: shown, typed, saved, and kept while it cannot be saved. */
export function useEntry(sheet: Sheet, known: KnownFramework, me: Me): Entry {
  const fields = useMemo(() => allFields(known), [known]);
  const mayEnter = may(me, "scoring.value.enter", sheet.unit.code);
  const { queue, watch } = useQueue(sheet, known, me, fields);
  const [past] = useState<{ current: Past }>(() => ({ current: NO_PAST }));
  const stand = useCallback((newest: Sheet) => gridOf(newest, known, fields, queue, mayEnter), [known, fields, queue, mayEnter]);
  const grid = useDrawn(sheet, stand, watch);
  useEffect(() => queue.rebase(sheet.leaves), [queue, sheet]);
  const { soon, now } = useSaving(queue);
  return useMemo(
    () => ({ ...grid, queue, mayEnter, ...actsOn(grid, queue, past, soon), save: now }),
    [grid, queue, mayEnter, past, soon, now],
  );
}

/** What people do with the rows as they stand. */
function actsOn(grid: Grid, queue: SaveQueue, past: { current: Past }, soon: () => void): Pick<Entry, "enter" | "redo" | "settle" | "undo"> {
  const put = (steps: readonly Step[]): number => {
    const taken = steps.filter((step) => {
      const row = grid.rows.find((one) => one.leaf.code === step.leaf);
      if (row === undefined || !row.open) return false;
      const mine = applied(step, row.entered);
      if (sameEntered(row.entered, mine)) return false;
      queue.enter(row.leaf, mine);
      return true;
    });
    if (taken.length > 0) soon();
    return taken.length;
  };
  const enter = (changes: ReadonlyMap<string, Entered>): void => {
    const steps = grid.rows.flatMap(({ leaf, entered }): Step[] => {
      const after = changes.get(leaf.code);
      return after === undefined ? [] : [{ leaf: leaf.code, before: entered, after }];
    });
    past.current = remembered(past.current, steps);
    put(steps);
  };
  const step = (of: typeof undone): number => {
    const { past: next, steps } = of(past.current);
    past.current = next;
    return put(steps);
  };
  const settle = (leaf: string, keep: ReadonlySet<string>): void => {
    queue.settle(leaf, keep);
    soon();
  };
  return { enter, undo: () => step(undone), redo: () => step(redone), settle };
}

/** Sends a moment after the last change, when the network or the session is back, and before leaving. */
function useSaving(queue: SaveQueue): { soon: () => void; now: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [{ soon, now }] = useState(() => {
    const send = (): void => {
      clearTimeout(timer.current);
      void sent();
    };
    const later = (ms: number): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(send, ms);
    };
    async function sent(): Promise<void> {
      await queue.flush();
      if ([...queue.drafts.keys()].some((leaf) => ["queued", "waiting"].includes(queue.standing(leaf) ?? ""))) later(AGAIN_MS);
    }
    return { now: send, soon: () => later(AFTER_MS) };
  });
  useEffect(() => {
    void queue.restore().then(now);
    const forget = watchSession(now);
    addEventListener("online", now);
    return () => {
      forget();
      removeEventListener("online", now);
      now();
      clearTimeout(timer.current);
    };
  }, [queue, now]);
  return { soon, now };
}
