/** One step back and forth through what was entered. */

import type { Entered } from "../drafts/store.ts";
import { meaning } from "./entered.ts";

export interface Step {
  readonly leaf: string;
  readonly before: Entered;
  readonly after: Entered;
}

/** What a step makes of a leaf as it stands: what it does not change, and what somebody else changed since, stays. */
export function applied({ before, after }: Step, present: Entered): Entered {
  const names = new Set([...Object.keys(before.inputs), ...Object.keys(after.inputs)]);
  const inputs = { ...present.inputs };
  for (const name of names) {
    const [from, to, now] = [before, after, present].map((one) => meaning(one.inputs[name]));
    if (from !== to && now === from) inputs[name] = after.inputs[name] ?? "";
  }
  const since = (one: "explanation" | "na"): string | null => (present[one] === before[one] ? after[one] : present[one]);
  return { inputs, na: since("na"), explanation: since("explanation") };
}

export interface Past {
  readonly done: readonly (readonly Step[])[];
  readonly undone: readonly (readonly Step[])[];
}

const MOST = 200;
export const NO_PAST: Past = { done: [], undone: [] };

/** A pasted range is one step, however many leaves it changes. */
export function remembered(past: Past, steps: readonly Step[]): Past {
  return steps.length === 0 ? past : { done: [...past.done, steps].slice(-MOST), undone: [] };
}

export function undone(past: Past): { past: Past; steps: readonly Step[] } {
  const steps = past.done.at(-1) ?? [];
  const reversed = steps.map(({ leaf, before, after }) => ({ leaf, before: after, after: before })).toReversed();
  if (steps.length === 0) return { past, steps };
  return { past: { done: past.done.slice(0, -1), undone: [...past.undone, steps] }, steps: reversed };
}

export function redone(past: Past): { past: Past; steps: readonly Step[] } {
  const steps = past.undone.at(-1) ?? [];
  if (steps.length === 0) return { past, steps };
  return { past: { done: [...past.done, steps], undone: past.undone.slice(0, -1) }, steps };
}
