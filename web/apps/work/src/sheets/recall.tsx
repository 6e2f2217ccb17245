import { t } from "@dti/i18n";
import { useState } from "react";
import { may, useMe } from "../session/access.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import type { Sheet } from "./reading.ts";
import { useRecall } from "./signing.ts";

/** The head takes the sheet back until the appraisal begins. */
export function Recall({ sheet }: { sheet: Sheet }) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const recall = useRecall(sheet);
  if (sheet.status !== "submitted" || sheet.closed_at !== null || !may(me, "scoring.assessment.submit", sheet.unit.code)) return null;
  return (
    <p>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t("sheet.recall")}
      </button>
      {asking && (
        <Dialog title={t("sheet.recallTitle")} close={() => setAsking(false)}>
          <p>{t("sheet.recallText")}</p>
          {recall.isError && <Failed error={recall.error} again={() => recall.mutate()} />}
          <footer>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t("parts.cancel")}
            </button>
            <button type="button" className="button primary" disabled={recall.isPending} onClick={() => recall.mutate()}>
              {t("sheet.recall")}
            </button>
          </footer>
        </Dialog>
      )}
    </p>
  );
}
