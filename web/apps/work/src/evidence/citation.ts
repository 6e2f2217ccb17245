import type { Schema } from "@dti/api";
import { nfc, parseDate, t } from "@dti/i18n";

export type Citation = Schema.CitationBody;
export type CitationFaults = Partial<Record<"abstract" | "issued_on" | "issuer" | "number", string>>;

/** The citation of a form, or what is missing in which field. */
export function readCitation(form: FormData): { citation: Citation } | { faults: CitationFaults } {
  const text = (name: string): string => nfc(String(form.get(name) ?? ""));
  const day = parseDate(text("issued_on"));
  const faults: CitationFaults = {};
  for (const name of ["number", "issuer", "abstract"] as const) if (text(name) === "") faults[name] = t("parts.needText");
  if (day === undefined) faults.issued_on = t("parts.needDay");
  if (day === undefined || Object.keys(faults).length > 0) return { faults };
  const page = text("page");
  return { citation: { number: text("number"), issued_on: day, issuer: text("issuer"), abstract: text("abstract"), page: page === "" ? null : page } };
}
