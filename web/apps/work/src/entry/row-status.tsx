import { t } from "@dti/i18n";
import { SaveStatus } from "../saving/state.tsx";
import { Status } from "../shell/status.tsx";
import { type Row, fault, lacksEvidence } from "./model.ts";

/** The one thing to know of a row: what stops it first, then what it lacks, then that it is saved. */
export function RowStatus({ row, editing }: { row: Row; editing: boolean }) {
  if (row.standing === "conflict") return <SaveStatus state="conflict" />;
  if (editing && row.open) return <SaveStatus state="editing" />;
  const wrong = row.applies ? fault(row) : undefined;
  if (wrong !== undefined) return <Status kind="late" icon="error">{wrong}</Status>;
  if (row.standing === "failed") return <SaveStatus state="failed" />;
  if (row.standing === "saving") return <SaveStatus state="saving" />;
  if (row.standing !== undefined) return <SaveStatus state="queued" />;
  if (row.leaf.returned) return <Status kind="returned" icon="returned">{t("entry.returned")}</Status>;
  if (!row.applies) return <Status kind="draft" icon="excluded">{t("entry.excluded")}</Status>;
  if (row.entered.na !== null) return <Status kind="draft" icon="excluded">{t("entry.naAsked")}</Status>;
  if (row.result.state === "missing") return <Status kind="draft" icon="dashed">{t("entry.missing")}</Status>;
  if (lacksEvidence(row)) return <Status kind="soon" icon="clip">{t("entry.evidenceMissing")}</Status>;
  if (!row.leaf.unlocked) return <Status kind="lock" icon="lock">{t("entry.locked")}</Status>;
  return <SaveStatus state="saved" />;
}
