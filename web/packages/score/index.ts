export { type Step, moreForPoints, worked } from "./explain.ts";
export {
  type Adjustment,
  type Framework,
  type Group,
  type Leaf,
  appliesTo,
  evaluateLeaf,
  readFramework,
} from "./framework.ts";
export type { Inputs } from "./inputs.ts";
export type * from "./package-document.ts";
export { type Rational, exact, fraction, parsed, rational, rounded } from "./rational.ts";
export type { RefusalCode } from "./refusal.ts";
export {
  type Flag,
  type LeafResult,
  type MissingReason,
  type NaReason,
  type NotApplicable,
  type Result,
  type ResultView,
  type Scored,
  viewed,
} from "./result.ts";
export { type Entries, type Preview, type Sheet, enter, preview, previewLeaf } from "./sheet.ts";
export { type GroupView, type TotalView, viewedTotal } from "./totals.ts";
