import { type Inputs, absent, day, entered, expectOnly } from "../inputs.ts";
import { least, less, minus, parsed, rational, times } from "../rational.ts";
import { missing, scored } from "../result.ts";
import { type Maker, needed } from "./formula.ts";

const DAYS = ["due", "submitted"];
const WEEK = 7;
const WORKDAYS = 5;
const THURSDAY = 3;

/** Monday is 0; day 0 of the count, 1970-01-01, was a Thursday. */
const weekday = (at: number): number => (((at + THURSDAY) % WEEK) + WEEK) % WEEK;

/** The working days d with `after` < d ≤ `until`: Monday to Friday, no holidays. */
export function workingDays(after: number, until: number, holidays: ReadonlySet<number>): number {
  if (until <= after) return 0;
  const weeks = Math.floor((until - after) / WEEK);
  let odd = 0;
  for (let at = after + 1; at <= until - weeks * WEEK; at += 1) if (weekday(at) < WORKDAYS) odd += 1;
  const off = [...holidays].filter((at) => after < at && at <= until && weekday(at) < WORKDAYS).length;
  return weeks * WORKDAYS + odd - off;
}

/** F16: so many points off for each working day late, at most the cap. */
export const timeliness: Maker = (maximum, { step, cap, holidays = [] }) => {
  const each = parsed(needed(step, "step"));
  const limit = parsed(needed(cap, "cap"));
  const off = new Set(holidays.map((one) => day(one, "holidays")));
  return {
    names: DAYS,
    whenClosed: minus(maximum, limit),
    evaluate(inputs: Inputs) {
      expectOnly(inputs, DAYS);
      const [due, submitted] = DAYS.map((name) => {
        const given = entered(inputs, name);
        return given === null ? null : day(given, name);
      });
      if (due == null || submitted == null) return missing(absent(inputs, DAYS));
      const lost = times(rational(BigInt(workingDays(due, submitted, off))), each);
      return scored(minus(maximum, least(lost, limit)), null, less(limit, lost) ? ["capped"] : []);
    },
  };
};
