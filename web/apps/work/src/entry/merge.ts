/** Two people on one leaf: what neither of them loses. */

import type { Entered } from "../drafts/store.ts";
import { meaning } from "./entered.ts";

export interface Merged {
  /** Theirs where I changed nothing, mine where I did. */
  readonly entered: Entered;
  /** The inputs both changed, differently; `na` is the wish to leave the leaf out. */
  readonly conflicts: readonly string[];
}

export const NA = "na";

/** Three-way merge of one leaf, input by input. */
export function merge3(base: Entered, mine: Entered, theirs: Entered): Merged {
  const conflicts: string[] = [];
  const decide = (name: string, from: string, my: string, their: string): string => {
    const [before, here, there] = [meaning(from), meaning(my), meaning(their)];
    if (here === before || here === there) return their;
    if (there !== before) conflicts.push(name);
    return my;
  };
  const names = new Set([base, mine, theirs].flatMap((one) => Object.keys(one.inputs)));
  const inputs = Object.fromEntries(
    [...names].flatMap((name): [string, string][] => {
      const text = decide(name, base.inputs[name] ?? "", mine.inputs[name] ?? "", theirs.inputs[name] ?? "");
      return text === "" ? [] : [[name, text]];
    }),
  );
  const na = decide(NA, base.na ?? "", mine.na ?? "", theirs.na ?? "");
  return { entered: { inputs, na: na === "" ? null : na }, conflicts };
}
