/** Decimal strings, exactly; no number a person sees goes through a float. */

/** A decimal string of the API, or a whole number. */
export type Decimal = bigint | number | string;

interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

const FORM = /^-?[0-9]+(?:\.([0-9]+))?$/;

/** Throws for a fraction given as a float and for what is no decimal string: both are bugs. */
function scaled(given: Decimal): Scaled {
  if (typeof given === "number" && !Number.isSafeInteger(given)) throw new TypeError(`not a whole number: ${given}`);
  const text = `${given}`;
  const found = FORM.exec(text);
  if (!found) throw new TypeError(`not a decimal string: ${text}`);
  return { units: BigInt(text.replace(".", "")), places: found[1]?.length ?? 0 };
}

function written({ units, places }: Scaled): string {
  const sign = units < 0n ? "-" : "";
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, "0");
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const units = (one: Scaled, places: number): bigint => one.units * 10n ** BigInt(places - one.places);

/** So many decimals, halves away from zero, never "-0". */
export function rounded(given: Decimal, places: number): string {
  const one = scaled(given);
  if (one.places <= places) return written({ units: units(one, places), places });
  const step = 10n ** BigInt(one.places - places);
  const size = one.units < 0n ? -one.units : one.units;
  const whole = (2n * size + step) / (2n * step);
  return written({ units: one.units < 0n ? -whole : whole, places });
}

/** The exact a − b. */
export function difference(a: Decimal, b: Decimal): string {
  const [one, other] = [scaled(a), scaled(b)];
  const places = Math.max(one.places, other.places);
  return written({ units: units(one, places) - units(other, places), places });
}

/** Negative, 0 or positive, for sorting; 10.0 equals 10. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [one, other] = [scaled(a), scaled(b)];
  const places = Math.max(one.places, other.places);
  const gap = units(one, places) - units(other, places);
  return gap < 0n ? -1 : Number(gap > 0n);
}

/** The point moved right: `shifted("0.2608", 2)` is "26.08". */
export function shifted(given: Decimal, by: number): string {
  const one = scaled(given);
  return one.places >= by
    ? written({ units: one.units, places: one.places - by })
    : written({ units: units(one, by), places: 0 });
}
