import { evaluateLeaf } from "@dti/score";
import { useState } from "react";
import { draftsOf } from "../drafts/store.ts";
import type { Me } from "../session/access.ts";
import { openSession } from "../session/state.ts";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { inputsOf } from "./entered.ts";
import type { allFields } from "./model.ts";
import { type By, SaveQueue } from "./queue.ts";
import { complete, sender } from "./saving.ts";
import type { Watch } from "./use-drawn.ts";

/** The queue of one sheet for as long as its page stands, and who wants to know what changes in it. */
export function useQueue(sheet: Sheet, known: KnownFramework, me: Me, fields: ReturnType<typeof allFields>): { queue: SaveQueue; watch: Watch } {
  const { id: assessment, unit } = sheet;
  const [made] = useState(() => {
    const listeners = new Set<(by: By) => void>();
    const queue = new SaveQueue({
      assessment,
      changed: (by) => {
        for (const listener of listeners) listener(by);
      },
      now: Date.now,
      store: draftsOf(me.person, openSession()?.sharedComputer ?? false),
      send: sender(assessment, fields),
      sendable: (leaf, entered) => {
        const one = known.framework.leaves.get(leaf);
        const own = fields.get(leaf) ?? [];
        if (one === undefined || !complete(own, entered)) return false;
        return evaluateLeaf(one, unit.code, inputsOf(own, entered) ?? null).state !== "refused";
      },
    });
    const watch: Watch = (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    return { queue, watch };
  });
  return made;
}
