/** What keeps a sheet from being signed, and what is worth another look before. */

import type { PlainKey } from "@dti/i18n";
import { type Row, fault, lacksEvidence } from "../entry/model.ts";
import type { IconName } from "../shell/icon.tsx";
import type { StatusKind } from "../shell/status.tsx";

export interface Gap {
  readonly row: Row;
  readonly word: PlainKey;
  readonly verb: PlainKey;
  readonly kind: StatusKind;
  readonly icon: IconName;
  /** Where the verb leads. */
  readonly to: "entry" | "evidence" | "returns";
}

export interface Gates {
  /** These stop the sign-off. */
  readonly red: readonly Gap[];
  /** These do not. */
  readonly amber: readonly Gap[];
  readonly green: readonly Row[];
}

type Look = Omit<Gap, "row">;

const CONFLICT: Look = { word: "sheet.gapConflict", verb: "sheet.verbCompare", kind: "latedone", icon: "branch", to: "entry" };
const REFUSED: Look = { word: "sheet.gapRefused", verb: "sheet.verbFix", kind: "late", icon: "error", to: "entry" };
const UNSENT: Look = { word: "sheet.gapUnsent", verb: "sheet.verbLook", kind: "soon", icon: "cloud", to: "entry" };
const EVIDENCE: Look = { word: "sheet.gapEvidence", verb: "sheet.verbAdd", kind: "soon", icon: "clip", to: "evidence" };
const RETURNED: Look = { word: "sheet.gapReturned", verb: "sheet.verbAnswer", kind: "returned", icon: "returned", to: "returns" };
const MISSING: Look = { word: "sheet.gapMissing", verb: "sheet.verbEnter", kind: "draft", icon: "dashed", to: "entry" };
const ASKED: Look = { word: "sheet.gapNa", verb: "sheet.verbLook", kind: "draft", icon: "excluded", to: "entry" };

/** Each row stands at one gate; what was handed over already stands at none. */
export function gatesOf(rows: readonly Row[]): Gates {
  const red: Gap[] = [];
  const amber: Gap[] = [];
  const green: Row[] = [];
  for (const row of rows) {
    if (!row.applies || !row.leaf.unlocked) continue;
    const stop = stopOf(row);
    const doubt = stop === undefined ? doubtOf(row) : undefined;
    if (stop !== undefined) red.push({ row, ...stop });
    else if (doubt !== undefined) amber.push({ row, ...doubt });
    else green.push(row);
  }
  return { red, amber, green };
}

function stopOf(row: Row): Look | undefined {
  if (row.standing === "conflict") return CONFLICT;
  if (fault(row) !== undefined) return REFUSED;
  if (row.standing !== undefined) return UNSENT;
  return lacksEvidence(row) ? EVIDENCE : undefined;
}

function doubtOf(row: Row): Look | undefined {
  if (row.leaf.returned) return RETURNED;
  if (row.leaf.na !== null) return ASKED;
  return row.result.state === "missing" ? MISSING : undefined;
}
