/** Numbers as people here write and read them: 1.234,5; in English 1,234.5. */

import { type Decimal, rounded, shifted } from "./decimals.ts";
import { language } from "./runtime.ts";

const MINUS = "−";
const THOUSANDS = /\B(?=(?:[0-9]{3})+$)/g;

/** With `places` rounded to so many decimals, else all that are given. */
export function formatNumber(given: Decimal, places?: number, as = language()): string {
  const text = places === undefined ? `${given}` : rounded(given, places);
  const [whole = "", decimals] = text.replace("-", "").split(".");
  const [group, point] = as === "vi" ? [".", ","] : [",", "."];
  const sign = text.startsWith("-") ? MINUS : "";
  return `${sign}${whole.replace(THOUSANDS, group)}${decimals === undefined ? "" : `${point}${decimals}`}`;
}

/** As `parseNumber` reads it, in either language: for cells in which people type. */
export function formatTyped(given: Decimal): string {
  return formatNumber(given, undefined, "vi");
}

/** A difference with its sign: "+77,6", "−10,0", "0,0". */
export function formatSigned(given: Decimal, places?: number): string {
  const shown = formatNumber(given, places);
  return shown.startsWith(MINUS) || !/[1-9]/.test(shown) ? shown : `+${shown}`;
}

/** A value that already counts in hundredths: "26.08" is "26,08%". */
export function formatPercent(given: Decimal, places?: number): string {
  return `${formatNumber(given, places)}%`;
}

/** A ratio as a percentage: "0.260759" is "26,08%". */
export function formatRatio(given: Decimal, places = 2): string {
  return formatPercent(shifted(given, 2), places);
}

/** Points never stand without their scale: "722,86/1.000". */
export function formatOutOf(given: Decimal, scale: Decimal, places?: number): string {
  return `${formatNumber(given, places)}/${formatNumber(scale)}`;
}

export type NumberFault = "empty" | "no-zero" | "not-a-number" | "point-for-comma" | "spaces" | "too-long";

export type ReadNumber =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: NumberFault; readonly suggestion?: string };

const MAX_LENGTH = 40;
const NUMBER = /^[-−]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|0|[1-9][0-9]*)(?:,[0-9]+)?$/;

/**
 * What was typed in vi-VN notation as a decimal string of the API: "1.000" is 1000, "0,36" is 0.36.
 * Whatever could be read in two ways is refused, with the likely meaning as the suggestion; the rules
 * are those by which the services read files.
 */
export function parseNumber(typed: string): ReadNumber {
  const text = typed.trim();
  if (text === "") return { ok: false, code: "empty" };
  if (text.length > MAX_LENGTH) return { ok: false, code: "too-long" };
  if (!NUMBER.test(text)) return refused(text);
  const value = text.replace("−", "-").replaceAll(".", "").replace(",", ".");
  return { ok: true, value: /[1-9]/.test(value) ? value : value.replace("-", "") };
}

function fault(code: NumberFault, likely: string): ReadNumber {
  return NUMBER.test(likely) ? { ok: false, code, suggestion: likely } : { ok: false, code };
}

function refused(text: string): ReadNumber {
  if (/[0-9]\s+[0-9]/.test(text)) return fault("spaces", text.replace(/(?<=[0-9])\s+(?=[0-9])/g, "."));
  if (/^[-−]?[0-9]+\.[0-9]+$/.test(text)) return fault("point-for-comma", text.replace(".", ","));
  if (/^[-−]?,[0-9]+$/.test(text)) return fault("no-zero", text.replace(",", "0,"));
  return { ok: false, code: "not-a-number" };
}

/** An API number as it stands in a cell being edited: "1234.5" is "1234,5", without grouping. */
export function editable(given: string): string {
  return given.replace(".", ",");
}
