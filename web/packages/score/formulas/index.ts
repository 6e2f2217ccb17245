import type { FormulaDocument, FormulaType } from "../package-document.ts";
import type { Rational } from "../rational.ts";
import { options, yesNo } from "./choice.ts";
import { countTable, perItem } from "./counting.ts";
import type { Formula, Maker } from "./formula.ts";
import { againstTarget, bands, density, fewerBetter, floor, ratioTimesMaximum } from "./ratio.ts";
import { timeliness } from "./timeliness.ts";

const TYPES: Readonly<Record<FormulaType, Maker>> = {
  F1: yesNo,
  F2: options,
  F3: ratioTimesMaximum,
  F4: againstTarget,
  F5: bands,
  F6: floor,
  F7: countTable,
  F8: perItem,
  F11: density,
  F12: fewerBetter,
  F16: timeliness,
};

const isKnown = (type: string): type is FormulaType => Object.hasOwn(TYPES, type);

/** The formula of a document; throws for a type this engine does not know. */
export function formulaOf(document: FormulaDocument, maximum: Rational): Formula {
  if (!isKnown(document.type)) throw new TypeError(`no formula type ${document.type}`);
  return TYPES[document.type](maximum, document.parameters ?? {});
}
