/** The ratio a/b that most formulas share, with its refusals. */

import { type Inputs, absent, amount, entered, expectOnly } from "../inputs.ts";
import { ONE, type Rational, ZERO, isZero, least, less, over, parsed, times } from "../rational.ts";
import { Refusal } from "../refusal.ts";
import { type Flag, type Result, type Scored, missing, notApplicable, scored } from "../result.ts";
import { type Formula, type Maker, needed } from "./formula.ts";

const A_OF_B: readonly [string, string] = ["a", "b"];

/** Points from the exact ratio; 0/0 is not applicable. */
function onRatio(
  names: readonly [string, string],
  allowOver: boolean,
  score: (ratio: Rational) => Scored,
): Formula {
  return {
    names,
    whenClosed: ZERO,
    evaluate(inputs: Inputs): Result {
      expectOnly(inputs, names);
      const texts = names.map((name) => entered(inputs, name));
      const [above, below] = names.map((name, at) => (texts[at] == null ? null : amount(texts[at], name)));
      if (!above || !below) return missing(absent(inputs, names));
      const a = texts[0] ?? "";
      if (isZero(below)) {
        if (isZero(above)) return notApplicable();
        throw new Refusal("divided-by-zero", names[1], { a });
      }
      if (less(below, above) && !allowOver) {
        throw new Refusal("numerator-above-denominator", names[0], { a, b: texts[1] ?? "" });
      }
      return score(over(above, below));
    },
  };
}

/** What to tell of a ratio that a limit cut off or that is above 100 %. */
function flagged(ratio: Rational, limit: Rational): Flag[] {
  const flags: Flag[] = less(limit, ratio) ? ["capped"] : [];
  return less(ONE, ratio) ? [...flags, "above_hundred_percent"] : flags;
}

/** F3: min(a/b, cap) × max. */
export const ratioTimesMaximum: Maker = (maximum, { cap = "1", allow_over = false }) => {
  const limit = least(parsed(cap), ONE);
  return onRatio(A_OF_B, allow_over, (ratio) =>
    scored(times(least(ratio, limit), maximum), ratio, flagged(ratio, limit)),
  );
};

/** F4: min((a/b) / target, 1) × max. */
export const againstTarget: Maker = (maximum, { target, allow_over = false }) => {
  const goal = parsed(needed(target, "target"));
  return onRatio(A_OF_B, allow_over, (ratio) =>
    scored(times(least(over(ratio, goal), ONE), maximum), ratio, flagged(ratio, goal)),
  );
};

/** F5: the points of the band that holds the exact ratio. */
export const bands: Maker = (_maximum, { bands: given, closed = "left", allow_over = false }) => {
  const steps = needed(given, "bands")
    .map((band) => ({ from: parsed(band.from), points: parsed(band.points) }))
    .toSorted((one, other) => (less(one.from, other.from) ? -1 : 1));
  const reached = (from: Rational, ratio: Rational): boolean =>
    closed === "right" ? less(from, ratio) : !less(ratio, from);
  return onRatio(A_OF_B, allow_over, (ratio) => {
    const band = steps.findLast((step) => reached(step.from, ratio)) ?? steps[0];
    return scored(needed(band, "bands").points, ratio, flagged(ratio, ratio));
  });
};

/** F6: nothing below a floor, then min((a/b) / target, 1) × max. */
export const floor: Maker = (maximum, { floor: lowest, target = "1", allow_over = false }) => {
  const threshold = parsed(needed(lowest, "floor"));
  const goal = parsed(target);
  return onRatio(A_OF_B, allow_over, (ratio) => {
    const share = less(ratio, threshold) ? ZERO : least(over(ratio, goal), ONE);
    return scored(times(share, maximum), ratio, flagged(ratio, goal));
  });
};

/** F11: min((a / population × per) / target, 1) × max; the ratio told is the density. */
export const density: Maker = (maximum, { per, target }) => {
  const heads = parsed(needed(per, "per"));
  const goal = parsed(needed(target, "target"));
  return onRatio(["a", "population"], true, (ratio) => {
    const dense = times(ratio, heads);
    return scored(times(least(over(dense, goal), ONE), maximum), dense, less(goal, dense) ? ["capped"] : []);
  });
};

/** F12: (1 − a/b) × max, where a of b went wrong. */
export const fewerBetter: Maker = (maximum) =>
  onRatio(A_OF_B, false, (ratio) => scored(times({ n: ratio.d - ratio.n, d: ratio.d }, maximum), ratio));
