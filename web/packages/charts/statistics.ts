/** Median and mean of decimal strings, exact or rounded once. */

import { compareDecimals, rounded } from "@dti/i18n";

const places = (text: string): number => text.split(".")[1]?.length ?? 0;

/** The values as whole units of their longest decimals. */
function scaled(values: readonly string[]): { units: bigint[]; places: number } {
  const most = Math.max(0, ...values.map(places));
  return { units: values.map((value) => BigInt(rounded(value, most).replace(".", ""))), places: most };
}

function written(units: bigint, at: number): string {
  const digits = `${units < 0n ? -units : units}`.padStart(at + 1, "0");
  const whole = at === 0 ? digits : `${digits.slice(0, -at)}.${digits.slice(-at)}`;
  return units < 0n ? `-${whole}` : whole;
}

/** The exact middle value; between two, their half. Null of nothing. */
export function median(values: readonly string[]): string | null {
  const sorted = values.toSorted(compareDecimals);
  const middle = sorted.length / 2;
  const found = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  const [low, high] = found;
  if (low === undefined) return null;
  if (high === undefined) return low;
  const { units, places: at } = scaled([low, high]);
  return written(((units[0] ?? 0n) + (units[1] ?? 0n)) * 5n, at + 1);
}

/** The mean to so many decimals. Null of nothing. */
export function mean(values: readonly string[], decimals: number): string | null {
  if (values.length === 0) return null;
  const { units, places: at } = scaled(values);
  const sum = units.reduce((one, other) => one + other, 0n);
  const step = 10n ** BigInt(at);
  const count = BigInt(values.length) * step;
  const size = (sum < 0n ? -sum : sum) * 10n ** BigInt(decimals);
  const whole = (2n * size + count) / (2n * count);
  return written(sum < 0n ? -whole : whole, decimals);
}
