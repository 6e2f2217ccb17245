export { formatDate, formatDateTime, formatTime, dayOf, daysBetween, parseDate } from "./dates.ts";
export { type Decimal, compareDecimals, difference, rounded, shifted } from "./decimals.ts";
export { compareVi, finds, fold, nfc, sortedBy } from "./fold.ts";
export {
  type NumberFault,
  type ReadNumber,
  editable,
  formatNumber,
  formatOutOf,
  formatPercent,
  formatRatio,
  formatSigned,
  formatTyped,
  parseNumber,
} from "./numbers.ts";
export { type Key, type Language, type Messages, type PlainKey, type Value, language, learn, speak, t, wordsFor } from "./runtime.ts";
