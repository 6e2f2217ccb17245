/** What a leaf is worth: scored, missing, not applicable, or refused as it was typed. */

import { type Rational, exact, rational, rounded, times } from "./rational.ts";
import type { RefusalCode } from "./refusal.ts";

export type Flag = "above_hundred_percent" | "adjusted" | "capped";
export type NaReason = "approved" | "framework" | "no_occurrence";
export type MissingReason = "not_appraised" | "not_entered" | "refused_value";

export interface Scored {
  readonly state: "scored";
  readonly points: Rational;
  /** The true ratio (21/20 for 105 %) where the formula has one. */
  readonly ratio: Rational | null;
  readonly flags: readonly Flag[];
}
export interface Missing {
  readonly state: "missing";
  readonly which: readonly string[];
  readonly reason: MissingReason;
}
export interface NotApplicable {
  readonly state: "not_applicable";
  readonly reason: NaReason;
}
export interface RefusedInput {
  readonly state: "refused";
  readonly code: RefusalCode;
  /** The input, by its name in the formula; the service says `inputs.<field>`. */
  readonly field: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a formula may say; only a sheet knows refused inputs, and counts them as missing. */
export type Result = Missing | NotApplicable | Scored;
export type LeafResult = RefusedInput | Result;

/** The texts of a result, as the API gives them. */
export interface ResultView {
  readonly state: Result["state"];
  readonly displayed: string | null;
  readonly exact: string | null;
  readonly ratio: string | null;
  readonly percent: string | null;
  readonly flags: readonly Flag[];
  readonly reason: MissingReason | NaReason | null;
  readonly lacking: readonly string[];
}

const PERCENT_DECIMALS = 2;
const HUNDRED = rational(100n);

export function scored(points: Rational, ratio: Rational | null = null, flags: readonly Flag[] = []): Scored {
  return { state: "scored", points, ratio, flags: flags.toSorted() };
}

export function missing(which: readonly string[], reason: MissingReason = "not_entered"): Missing {
  return { state: "missing", which, reason };
}

export function notApplicable(reason: NaReason = "no_occurrence"): NotApplicable {
  return { state: "not_applicable", reason };
}

/** A refused input counts as missing until somebody corrects it. */
export function counted(result: LeafResult): Result {
  return result.state === "refused" ? missing([result.field], "refused_value") : result;
}

export function viewed(given: LeafResult, decimals: number): ResultView {
  const result = counted(given);
  const none = { displayed: null, exact: null, ratio: null, percent: null, flags: [], reason: null, lacking: [] };
  if (result.state === "missing") {
    return { ...none, state: "missing", reason: result.reason, lacking: result.which };
  }
  if (result.state === "not_applicable") return { ...none, state: "not_applicable", reason: result.reason };
  return {
    ...none,
    state: "scored",
    displayed: rounded(result.points, decimals),
    exact: exact(result.points),
    ratio: result.ratio && exact(result.ratio),
    percent: result.ratio && rounded(times(result.ratio, HUNDRED), PERCENT_DECIMALS),
    flags: result.flags,
  };
}
