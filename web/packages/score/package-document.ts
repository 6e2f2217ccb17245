/** A framework package as `GET /v1/frameworks/{code}/{version}` answers it; the service has checked it. */

export type FormulaType = "F1" | "F2" | "F3" | "F4" | "F5" | "F6" | "F7" | "F8" | "F11" | "F12" | "F16";
export type NaPolicy = "award_full" | "exclude_and_rescale" | "redistribute_in_group" | "zero";
export type ItemType = "boolean" | "choice" | "count" | "date" | "decimal" | "money";

export interface OptionDocument {
  readonly code: string;
  readonly label: string;
  readonly share: string;
}

/** The parameters of all formula types; which of them a leaf has follows from its type. */
export interface Parameters {
  readonly allow_over?: boolean;
  readonly bands?: readonly { readonly from: string; readonly to?: string; readonly points: string }[];
  readonly cap?: string;
  readonly checklist?: boolean;
  readonly closed?: "left" | "right";
  readonly each?: string;
  readonly floor?: string;
  readonly holidays?: readonly string[];
  readonly options?: readonly OptionDocument[];
  readonly per?: string;
  readonly step?: string;
  readonly table?: readonly { readonly count: string; readonly points: string }[];
  readonly target?: string;
}

export interface FormulaDocument {
  readonly type: string;
  readonly parameters?: Parameters;
}

export interface DataItem {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
  readonly source?: string;
  readonly cut_off?: string | null;
}

export interface LeafDocument {
  readonly code: string;
  readonly name: string;
  readonly short_name: string;
  readonly max: string;
  readonly formula: FormulaDocument;
  /** The data item behind each input of the formula. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly evidence: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly kinds?: readonly string[];
    readonly example?: string;
  };
  readonly verifier: string;
  readonly lead: string;
  readonly source?: string;
  readonly applicability?: { readonly kind: string; readonly units?: readonly string[] };
  readonly na_allowed?: boolean;
  readonly na_policy?: string;
  readonly guidance?: string;
  readonly basis?: string;
}

export interface GroupDocument {
  readonly code: string;
  readonly name: string;
  readonly short_name: string;
  readonly max: string;
  readonly pillars?: readonly string[];
  readonly leaves: readonly LeafDocument[];
}

export interface AdjustmentDocument {
  readonly code: string;
  readonly name: string;
  readonly formula: FormulaDocument;
}

export interface PackageDocument {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly scale: string;
  readonly display_decimals?: number;
  readonly normalised_decimals?: number;
  readonly na_policy: string;
  readonly data_items: readonly DataItem[];
  readonly groups: readonly GroupDocument[];
  readonly adjustments?: readonly AdjustmentDocument[];
}
