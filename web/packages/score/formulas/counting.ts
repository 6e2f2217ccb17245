import { type Inputs, count, entered, expectOnly } from "../inputs.ts";
import { type Rational, ZERO, least, less, parsed, times } from "../rational.ts";
import { type Scored, missing, scored } from "../result.ts";
import { type Formula, type Maker, needed } from "./formula.ts";

const COUNT = ["count"];

function onCount(score: (reached: Rational) => Scored): Formula {
  return {
    names: COUNT,
    whenClosed: ZERO,
    evaluate(inputs: Inputs) {
      expectOnly(inputs, COUNT);
      const given = entered(inputs, "count");
      return given === null ? missing(COUNT) : score(count(given, "count"));
    },
  };
}

/** F7: the points of the highest row not above the count; below the table 0. */
export const countTable: Maker = (_maximum, { table }) => {
  const rows = new Map<string, { least: Rational; points: Rational }>();
  for (const row of needed(table, "table")) {
    const from = parsed(row.count);
    rows.set(`${from.n}`, { least: from, points: parsed(row.points) });
  }
  const ascending = [...rows.values()].toSorted((one, other) => (less(one.least, other.least) ? -1 : 1));
  return onCount((reached) => scored(ascending.findLast((row) => !less(reached, row.least))?.points ?? ZERO));
};

/** F8: min(count × each, cap). */
export const perItem: Maker = (maximum, { each, cap }) => {
  const points = parsed(needed(each, "each"));
  const limit = parsed(needed(cap, "cap"));
  return onCount((reached) => {
    const earned = times(reached, points);
    return scored(least(earned, limit, maximum), null, less(limit, earned) ? ["capped"] : []);
  });
};
