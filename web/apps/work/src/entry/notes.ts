/** Builders of what the tests of the grid talk about. */

import type { Entered } from "../drafts/store.ts";
import type { LeafView } from "./entered.ts";

export function entered(inputs: Record<string, string>, na: string | null = null): Entered {
  return { inputs, na };
}

export function aLeaf(code: string, version: number, inputs: Record<string, string>): LeafView {
  const missing = { state: "missing", displayed: null, exact: null, ratio: null, percent: null, flags: [], reason: "not_entered", lacking: [] };
  return {
    code,
    version,
    inputs,
    group: code.split(".")[0] ?? "",
    name: `Criterion ${code}`,
    short_name: code,
    formula: "F3",
    max: "10",
    verifier: "DN-SNV",
    unlocked: true,
    na: null,
    entered_by: null,
    entered_at: null,
    returned: false,
    return_reason: null,
    appraisal: null,
    tracks: { self: missing, appraised: null, final: null },
    effective: { inputs: null, score: null, not_applicable: null, missing: "not_entered" },
    state: "missing",
    displayed: null,
    exact: null,
    flags: [],
    evidence: [],
  };
}
