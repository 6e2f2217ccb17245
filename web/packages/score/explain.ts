/** A formula worked on given numbers, step by step, for people who want to follow it. */

import { type Leaf, evaluateLeaf } from "./framework.ts";
import { type Inputs, entered } from "./inputs.ts";
import { ONE, type Rational, ZERO, exact, least, less, minus, over, parsed, plus, rational, times } from "./rational.ts";
import type { Scored } from "./result.ts";

/** One line of the working; numbers are exact decimal strings, rounded where they are shown. */
export type Step =
  | { readonly kind: "ratio"; readonly a: string; readonly b: string; readonly value: string }
  | { readonly kind: "density"; readonly a: string; readonly b: string; readonly per: string; readonly value: string }
  | { readonly kind: "against_target"; readonly ratio: string; readonly target: string; readonly value: string }
  | { readonly kind: "below_floor"; readonly ratio: string; readonly floor: string; readonly value: string }
  | { readonly kind: "remaining"; readonly ratio: string; readonly value: string }
  | { readonly kind: "band"; readonly ratio: string; readonly value: string }
  | { readonly kind: "count"; readonly count: string; readonly value: string }
  | { readonly kind: "each"; readonly count: string; readonly each: string; readonly value: string }
  | { readonly kind: "points"; readonly share: string; readonly max: string; readonly value: string };

/** The steps from the inputs to the points; empty for a leaf that is not scored. */
export function worked(leaf: Leaf, unit: string, inputs: Inputs): readonly Step[] {
  const result = evaluateLeaf(leaf, unit, inputs);
  if (result.state !== "scored") return [];
  const value = exact(result.points);
  const { type, parameters = {} } = leaf.document.formula;
  const reached = entered(inputs, "count") ?? "";
  if (type === "F7") return [{ kind: "count", count: reached, value }];
  if (type === "F8") return [{ kind: "each", count: reached, each: parameters.each ?? "", value }];
  if (result.ratio === null) return [byShare(leaf, result)];
  const first = fraction(leaf, inputs, result.ratio);
  if (type === "F5") return [first, { kind: "band", ratio: exact(result.ratio), value }];
  return [first, ...against(leaf, result.ratio), byShare(leaf, result)];
}

function byShare(leaf: Leaf, result: Scored): Step {
  const share = leaf.maximum.n === 0n ? ZERO : over(result.points, leaf.maximum);
  return { kind: "points", share: exact(share), max: leaf.document.max, value: exact(result.points) };
}

function fraction(leaf: Leaf, inputs: Inputs, ratio: Rational): Step {
  const [a = "", b = ""] = leaf.formula.names.map((name) => entered(inputs, name) ?? "");
  const value = exact(ratio);
  if (leaf.document.formula.type !== "F11") return { kind: "ratio", a, b, value };
  return { kind: "density", a, b, per: leaf.document.formula.parameters?.per ?? "", value };
}

function against(leaf: Leaf, ratio: Rational): Step[] {
  const { type, parameters = {} } = leaf.document.formula;
  const shown = exact(ratio);
  if (type === "F12") return [{ kind: "remaining", ratio: shown, value: exact(minus(ONE, ratio)) }];
  const { floor, target } = parameters;
  if (type === "F6" && floor !== undefined && less(ratio, parsed(floor))) {
    return [{ kind: "below_floor", ratio: shown, floor, value: "0" }];
  }
  if (target === undefined) return [];
  const value = exact(least(over(ratio, parsed(target)), ONE));
  return [{ kind: "against_target", ratio: shown, target, value }];
}

const LINEAR = new Set(["F3", "F4", "F11"]);

/**
 * How many more of `a` bring `wanted` more points while everything else stays; null when that cannot be
 * reached. Only for formulas that rise with a/b in one line: F3, F4, F11.
 */
export function moreForPoints(leaf: Leaf, unit: string, inputs: Inputs, wanted = ONE): string | null {
  const { type, parameters = {} } = leaf.document.formula;
  const result = evaluateLeaf(leaf, unit, inputs);
  const [a, b] = leaf.formula.names.map((name) => entered(inputs, name));
  if (!LINEAR.has(type) || leaf.maximum.n === 0n || result.state !== "scored" || a == null || b == null) return null;
  const goal = parsed(parameters.target ?? "1");
  const per = parsed(parameters.per ?? "1");
  const extra = over(times(times(over(wanted, leaf.maximum), goal), parsed(b)), per);
  const more = rational((extra.n + extra.d - 1n) / extra.d);
  const then = evaluateLeaf(leaf, unit, { ...inputs, [leaf.formula.names[0] ?? "a"]: exact(plus(parsed(a), more)) });
  const enough = then.state === "scored" && !less(minus(then.points, result.points), wanted);
  return enough ? exact(more) : null;
}
