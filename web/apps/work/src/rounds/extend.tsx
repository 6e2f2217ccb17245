import type { Schema } from "@dti/api";
import { formatDate, nfc, parseDate, t } from "@dti/i18n";
import { type FormEvent, useState } from "react";
import { api } from "../queries.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import { endOf } from "./days.ts";
import { type Line, useChange } from "./reading.ts";

/** More time for one unit, with the reason that stands in its history. */
export function ExtendDialog({ line, close }: { line: Line; close: () => void }) {
  const [fault, setFault] = useState<string | undefined>();
  const extend = useChange<Schema.Extended, Schema.DeadlineBody>((body) =>
    api.PUT("/api/scoring/v1/assessments/{assessment_id}/deadline", { params: { path: { assessment_id: line.id } }, body }),
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const day = parseDate(String(given.get("day") ?? ""));
    const reason = nfc(String(given.get("reason") ?? "").trim());
    const lacking = day === undefined ? t("parts.needDay") : reason === "" ? t("running.reasonMissing") : undefined;
    setFault(lacking);
    if (day !== undefined && lacking === undefined) extend.mutate({ until: endOf(day), reason }, { onSuccess: close });
  };
  return (
    <Dialog title={t("running.extendNamed", { unit: line.name })} close={close}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t("running.extendNow", { date: formatDate(line.due) })}</p>
        <label className="field">
          <span>{t("running.extendUntil")}</span>
          <input className="input" name="day" inputMode="numeric" placeholder="dd/mm/yyyy" aria-describedby="extend-fault" aria-invalid={fault !== undefined} />
        </label>
        <label className="field">
          <span>{t("running.extendReason")}</span>
          <textarea className="input" name="reason" rows={3} maxLength={4000} aria-describedby="extend-fault" />
        </label>
        <p id="extend-fault" role="alert" className="field-error">{fault}</p>
        {extend.isError && <Failed error={extend.error} />}
        <footer>
          <button type="button" className="button" onClick={close}>{t("parts.cancel")}</button>
          <button type="submit" className="button primary" disabled={extend.isPending}>{t("running.extend")}</button>
        </footer>
      </form>
    </Dialog>
  );
}
