/** Texts of the API become numbers and days; nothing is guessed. */

import { type Rational, parsed } from "./rational.ts";
import { Refusal } from "./refusal.ts";

/** What was entered for a formula: absent or null is missing. */
export type Inputs = Readonly<Record<string, string | null>>;

const NUMBER = /^-?[0-9]{1,30}(\.[0-9]{1,30})?$/;
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const SHOWN = 60;
const MS_A_DAY = 86_400_000;

/** A number that is not negative; refuses not-a-number, negative. */
export function amount(given: string, field: string): Rational {
  if (!NUMBER.test(given)) throw new Refusal("not-a-number", field, { given: shown(given) });
  const value = parsed(given);
  if (value.n < 0n) throw new Refusal("negative", field, { given });
  return value;
}

/** A whole number that is not negative; refuses not-whole too. */
export function count(given: string, field: string): Rational {
  const value = amount(given, field);
  if (value.d !== 1n) throw new Refusal("not-whole", field, { given });
  return value;
}

/** Days since 1970-01-01 of `YYYY-MM-DD`; refuses not-a-date. */
export function day(given: string, field: string): number {
  const found = DAY.exec(given);
  const [year, month, date] = found ? found.slice(1).map(Number) : [];
  if (year && month && date) {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, date);
    if (moment.toISOString().startsWith(given)) return moment.getTime() / MS_A_DAY;
  }
  throw new Refusal("not-a-date", field, { given: shown(given) });
}

/** The value, or null for what was not entered; names that only look like inputs are not there. */
export function entered(inputs: Inputs, name: string): string | null {
  return Object.hasOwn(inputs, name) ? (inputs[name] ?? null) : null;
}

export function absent(inputs: Inputs, names: readonly string[]): string[] {
  return names.filter((name) => entered(inputs, name) === null);
}

export function expectOnly(inputs: Inputs, names: readonly string[]): void {
  for (const name of Object.keys(inputs)) {
    if (!names.includes(name)) throw new Refusal("unknown-input", name, { given: name });
  }
}

export function shown(given: string): string {
  return [...given].slice(0, SHOWN).join("");
}
