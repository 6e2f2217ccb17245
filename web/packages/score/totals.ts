/**
 * From the results of leaves to a total, in the one fixed order: redistribution of not-applicable leaves
 * inside their group, sum, rescaling of what is excluded, adjustments, clamp to [0, scale], rounding once.
 */

import type { Adjustment, Framework, Group, Leaf } from "./framework.ts";
import type { NaPolicy } from "./package-document.ts";
import {
  type Rational,
  ZERO,
  exact,
  greatest,
  isZero,
  least,
  minus,
  over,
  plus,
  rounded,
  sum,
  times,
} from "./rational.ts";
import { type LeafResult, type MissingReason, type NotApplicable, counted, missing } from "./result.ts";

export type Results = ReadonlyMap<string, LeafResult>;

export interface GroupTotal {
  readonly code: string;
  readonly points: Rational;
  readonly applicable: Rational;
  /** Null when nothing of the group applies. */
  readonly share: Rational | null;
  readonly missing: number;
  readonly flags: readonly "left_out"[];
}

export interface Total {
  readonly exact: Rational;
  readonly normalised: Rational;
  readonly points: Rational;
  readonly applicable: Rational;
  readonly rescaled: Rational;
  readonly adjusted: Rational;
  readonly groups: readonly GroupTotal[];
  readonly missing: Readonly<Record<string, MissingReason>>;
  readonly closed: boolean;
}

const UNKNOWN = missing([]);

/** The total of these results by leaf code; a leaf that is not among them is missing. */
export function total(framework: Framework, results: Results, adjustments: Results, closed = false): Total {
  const groups = framework.groups.map((group) => groupTotal(group, results, closed));
  const points = sum(groups.map((group) => group.points));
  const applicable = sum(groups.map((group) => group.applicable));
  const rescaled = isZero(applicable) ? ZERO : times(over(points, applicable), framework.scale);
  const adjusted = sum(framework.adjustments.map((one) => adjustment(one, adjustments, closed)));
  const bounded = least(greatest(plus(rescaled, adjusted), ZERO), framework.scale);
  return {
    exact: bounded,
    normalised: over(bounded, framework.scale),
    points,
    applicable,
    rescaled,
    adjusted,
    groups,
    missing: reasons(framework, results),
    closed,
  };
}

function reasons(framework: Framework, results: Results): Record<string, MissingReason> {
  const found: Record<string, MissingReason> = {};
  for (const code of framework.leaves.keys()) {
    const result = counted(results.get(code) ?? UNKNOWN);
    if (result.state === "missing") found[code] = result.reason;
  }
  return found;
}

/** Not applicable by the framework is always excluded, whatever the leaf's policy. */
function effectivePolicy(leaf: Leaf, result: NotApplicable): NaPolicy {
  return result.reason === "framework" ? "exclude_and_rescale" : leaf.policy;
}

type Part = { points: Rational } | { leaves: "excluded" | "redistributed" };

function part(leaf: Leaf, given: LeafResult, closed: boolean): Part {
  const result = counted(given);
  if (result.state === "scored") return { points: result.points };
  if (result.state === "missing") return { points: closed ? leaf.formula.whenClosed : ZERO };
  const policy = effectivePolicy(leaf, result);
  if (policy === "award_full") return { points: leaf.maximum };
  if (policy === "zero") return { points: ZERO };
  return { leaves: policy === "redistribute_in_group" ? "redistributed" : "excluded" };
}

function groupTotal(group: Group, results: Results, closed: boolean): GroupTotal {
  let lacking = 0;
  const sums = { points: ZERO, excluded: ZERO, redistributed: ZERO };
  for (const leaf of group.leaves) {
    const result = counted(results.get(leaf.code) ?? UNKNOWN);
    if (result.state === "missing") lacking += 1;
    const brought = part(leaf, result, closed);
    if ("points" in brought) sums.points = plus(sums.points, brought.points);
    else sums[brought.leaves] = plus(sums[brought.leaves], leaf.maximum);
  }
  const { points, excluded, redistributed } = sums;
  const kept = minus(group.maximum, redistributed);
  const remaining = minus(kept, excluded);
  if (isZero(remaining)) {
    const flags = isZero(redistributed) ? [] : (["left_out"] as const);
    return { code: group.code, points: ZERO, applicable: ZERO, share: null, missing: lacking, flags };
  }
  const factor = over(group.maximum, kept);
  return {
    code: group.code,
    points: times(points, factor),
    applicable: times(remaining, factor),
    share: over(points, remaining),
    missing: lacking,
    flags: [],
  };
}

function adjustment(one: Adjustment, results: Results, closed: boolean): Rational {
  const result = counted(results.get(one.code) ?? UNKNOWN);
  if (result.state === "scored") return result.points;
  return result.state === "missing" && closed ? one.formula.whenClosed : ZERO;
}

/** The texts of a total, as the API gives them. */
export interface TotalView {
  readonly displayed: string;
  readonly exact: string;
  readonly normalised: string;
  readonly points: string;
  readonly applicable: string;
  readonly rescaled: string;
  readonly adjusted: string;
  readonly complete: boolean;
  readonly closed: boolean;
  readonly missing: Readonly<Record<string, MissingReason>>;
  readonly groups: readonly GroupView[];
}

export interface GroupView {
  readonly code: string;
  readonly points: string;
  readonly exact: string;
  readonly applicable: string;
  readonly share: string | null;
  readonly missing: number;
  readonly flags: readonly string[];
}

const SHARE_DECIMALS = 4;

export function viewedTotal(framework: Framework, one: Total): TotalView {
  const lacking = Object.values(one.missing);
  return {
    displayed: rounded(one.exact, framework.displayDecimals),
    exact: exact(one.exact),
    normalised: rounded(one.normalised, framework.normalisedDecimals),
    points: exact(one.points),
    applicable: exact(one.applicable),
    rescaled: exact(one.rescaled),
    adjusted: exact(one.adjusted),
    complete: lacking.length === 0 || (one.closed && !lacking.includes("not_appraised")),
    closed: one.closed,
    missing: one.missing,
    groups: one.groups.map((group) => ({
      code: group.code,
      points: group.share === null ? "" : rounded(group.points, framework.displayDecimals),
      exact: exact(group.points),
      applicable: exact(group.applicable),
      share: group.share && rounded(group.share, SHARE_DECIMALS),
      missing: group.missing,
      flags: group.flags,
    })),
  };
}

