import { t } from "@dti/i18n";
import { type FormEvent, useState } from "react";
import { Dialog } from "../shell/dialog.tsx";
import type { Row } from "./model.ts";
import type { Entry } from "./use-entry.ts";

/** The unit's wish to have a criterion left out, with its reason. */
export function NaPart({ row, enter }: { row: Row; enter: Entry["enter"] }) {
  const [asking, setAsking] = useState(false);
  const { leaf, entered } = row;
  const put = (na: string | null): void => enter(new Map([[leaf.code, { ...entered, na }]]));
  if (!row.applies || row.known.document.na_allowed !== true) return null;
  if (entered.na !== null) {
    return (
      <section>
        <h3>{t("entry.naAsked")}</h3>
        <p>{entered.na}</p>
        {row.open && (
          <button type="button" className="button" onClick={() => put(null)}>
            {t("entry.naWithdraw")}
          </button>
        )}
      </section>
    );
  }
  if (!row.open) return null;
  return (
    <section>
      <button type="button" className="button" onClick={() => setAsking(true)} aria-haspopup="dialog">
        {t("entry.askNa")}
      </button>
      {asking && <AskNa code={leaf.code} close={() => setAsking(false)} put={put} />}
    </section>
  );
}

function AskNa({ code, close, put }: { code: string; close: () => void; put: (reason: string) => void }) {
  const [empty, setEmpty] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setEmpty(reason === "");
    if (reason === "") return;
    put(reason.normalize("NFC"));
    close();
  };
  return (
    <Dialog title={t("entry.askNaTitle", { code })} close={close}>
      <form onSubmit={submit} noValidate>
        <label className="field">
          <span>{t("entry.naReason")}</span>
          <textarea className="input" name="reason" rows={3} maxLength={2000} aria-invalid={empty} aria-describedby="na-hint" />
        </label>
        <p id="na-hint" className={empty ? "field-error" : "muted"}>
          {t(empty ? "entry.naNeedsReason" : "entry.naHint")}
        </p>
        <footer>
          <button type="button" className="button" onClick={close}>
            {t("parts.cancel")}
          </button>
          <button type="submit" className="button primary">
            {t("entry.naSend")}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
