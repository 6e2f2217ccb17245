/** Two people on one leaf: what neither of them loses. */

import type { Entered } from "../drafts/store.ts";
import { meaning } from "./entered.ts";

export interface Merged {
  /** Theirs where I changed nothing, mine where I did. */
  readonly entered: Entered;
  /** The inputs both changed, differently; NA and EXPLANATION stand beside them. */
  readonly conflicts: readonly string[];
}

/** The wish to leave the leaf out, and what is said of it, among the names of the inputs. */
export const NA = "na";
export const EXPLANATION = "explanation";

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
  const explanation = decide(EXPLANATION, base.explanation ?? "", mine.explanation ?? "", theirs.explanation ?? "");
  return { entered: { inputs, na: na === "" ? null : na, explanation: explanation === "" ? null : explanation }, conflicts };
}
