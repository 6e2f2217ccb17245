import { type Inputs, entered, expectOnly, shown } from "../inputs.ts";
import { ONE, ZERO, least, parsed, sum, times } from "../rational.ts";
import { Refusal } from "../refusal.ts";
import { missing, scored } from "../result.ts";
import { type Maker, needed } from "./formula.ts";

const ANSWER = ["answer"];
const CHOICE = ["choice"];

/** F1: yes → max, no → 0. */
export const yesNo: Maker = (maximum) => ({
  names: ANSWER,
  whenClosed: ZERO,
  evaluate(inputs: Inputs) {
    expectOnly(inputs, ANSWER);
    const answer = entered(inputs, "answer");
    if (answer === null) return missing(ANSWER);
    if (answer !== "yes" && answer !== "no") {
      throw new Refusal("unknown-choice", "answer", { given: answer, known: "yes, no" });
    }
    return scored(answer === "yes" ? maximum : ZERO);
  },
});

/** F2: the share of one option, or as a checklist the sum of the ticked ones, at most max. */
export const options: Maker = (maximum, { options: given, checklist = false }) => {
  const shares = new Map(needed(given, "options").map((one) => [one.code, parsed(one.share)]));
  return {
    names: CHOICE,
    whenClosed: ZERO,
    evaluate(inputs: Inputs) {
      expectOnly(inputs, CHOICE);
      const choice = entered(inputs, "choice");
      if (choice === null) return missing(CHOICE);
      const share = sum(chosen(choice, checklist, shares).map((code) => shares.get(code) ?? ZERO));
      return scored(times(least(share, ONE), maximum));
    },
  };
};

function chosen(choice: string, checklist: boolean, shares: ReadonlyMap<string, unknown>): string[] {
  if (checklist && choice === "") return [];
  const codes = checklist ? choice.split(",") : [choice];
  for (const [position, code] of codes.entries()) {
    if (!shares.has(code)) {
      const known = [...shares.keys()].join(", ");
      throw new Refusal("unknown-choice", "choice", { given: shown(code), known });
    }
    if (codes.indexOf(code) < position) throw new Refusal("chosen-twice", "choice", { given: code });
  }
  return codes;
}
