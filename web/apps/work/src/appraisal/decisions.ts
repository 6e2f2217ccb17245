/** Decisions made and not sent yet: kept on this machine, taken back one by one, sent together. */

import type { Schema } from "@dti/api";
import type { Inputs } from "@dti/score";

export type Verb = Schema.Decision;

export interface Decision {
  readonly leaf: string;
  /** The version of the leaf that was looked at. */
  readonly version: number;
  readonly verb: Verb;
  readonly reason?: string;
  readonly inputs?: Inputs;
  readonly score?: string;
}

/** In the order in which they were made, one for each leaf. */
export type Pending = readonly Decision[];

export function decide(pending: Pending, decision: Decision): Pending {
  return [...pending.filter(({ leaf }) => leaf !== decision.leaf), decision];
}

export function takeBack(pending: Pending, leaf?: string): Pending {
  return leaf === undefined ? pending.slice(0, -1) : pending.filter((one) => one.leaf !== leaf);
}

export function pendingOf(pending: Pending, leaf: string): Decision | undefined {
  return pending.find((one) => one.leaf === leaf);
}

export function bodyOf(pending: Pending): Schema.DecisionsBody {
  return {
    decisions: pending.map(({ verb, ...rest }) => ({ decision: verb, ...rest })) as Schema.DecisionsBody["decisions"],
  };
}

/** The refusals of a batch by leaf: the service names the place of each in what was sent. */
export function refusedLeaves(pending: Pending, reasons: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = [...reasons].flatMap(([field, reason]): [string, string][] => {
    const position = /^decisions\.(\d+)\./.exec(field)?.[1];
    const leaf = position === undefined ? undefined : pending[Number(position)]?.leaf;
    return leaf === undefined ? [] : [[leaf, reason]];
  });
  return new Map(found);
}

type Judged = Pick<Schema.LeafView, "appraisal" | "code" | "flags" | "na" | "returned" | "state">;

/** What may be decided of a leaf: a request for "not applicable" is answered first. */
export function verbsFor(leaf: Judged): readonly Verb[] {
  if (leaf.na?.state === "requested") return ["approve_na", "refuse_na", "return"];
  return ["accept", "adjust", "return"];
}

export function isOpen(leaf: Judged, pending: Pending): boolean {
  return leaf.appraisal === null && !leaf.returned && pendingOf(pending, leaf.code) === undefined;
}

/** The next leaf to decide after this one, round about; the one after it when nothing is open. */
export function nextLeaf(leaves: readonly Judged[], current: string, pending: Pending, step: 1 | -1 = 1): string | undefined {
  const at = leaves.findIndex(({ code }) => code === current);
  const turned = leaves.map((_, offset) => leaves[(at + step * (offset + 1) + leaves.length * 2) % leaves.length]);
  return (turned.find((leaf) => leaf !== undefined && isOpen(leaf, pending)) ?? turned[0])?.code;
}
