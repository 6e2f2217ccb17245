/** Exact fractions: what a person sees never went through a float. */

export interface Rational {
  readonly n: bigint;
  /** Always positive, and without a common divisor with `n`. */
  readonly d: bigint;
}

const LONGEST_EXACT = 30;

export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError("a fraction over zero");
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

/** The fraction of `-?digits[.digits]` or `p/q`; the caller has checked the form. */
export function parsed(text: string): Rational {
  const [above = "", below] = text.split("/");
  const [whole = "", decimals = ""] = above.split(".");
  const value = rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return below === undefined ? value : over(value, rational(BigInt(below)));
}

export const plus = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

export const less = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isZero = (a: Rational): boolean => a.n === 0n;

export const least = (...values: readonly Rational[]): Rational => values.reduce((a, b) => (less(b, a) ? b : a));
export const greatest = (...values: readonly Rational[]): Rational => values.reduce((a, b) => (less(a, b) ? b : a));
export const sum = (values: Iterable<Rational>): Rational => [...values].reduce(plus, ZERO);

/** The displayed form: so many decimals, halves away from zero, never "-0". */
export function rounded(value: Rational, decimals: number): string {
  const scaled = magnitude(value) * 10n ** BigInt(decimals);
  return placed((2n * scaled + value.d) / (2n * value.d), decimals, value.n < 0n);
}

/** The exact form of the API: at most 30 decimals, half even, no trailing zeros. */
export function exact(value: Rational): string {
  const scaled = magnitude(value) * 10n ** BigInt(LONGEST_EXACT);
  const whole = scaled / value.d;
  const twice = 2n * (scaled % value.d);
  const up = twice > value.d || (twice === value.d && whole % 2n === 1n);
  const text = placed(up ? whole + 1n : whole, LONGEST_EXACT, value.n < 0n);
  return text.replace(/0+$/, "").replace(/\.$/, "");
}

/** "p/q", or "p" for a whole number. */
export const fraction = (value: Rational): string => (value.d === 1n ? `${value.n}` : `${value.n}/${value.d}`);

function magnitude(value: Rational): bigint {
  return value.n < 0n ? -value.n : value.n;
}

function placed(whole: bigint, decimals: number, negative: boolean): string {
  const sign = negative && whole !== 0n ? "-" : "";
  if (decimals === 0) return `${sign}${whole}`;
  const digits = `${whole}`.padStart(decimals + 1, "0");
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
