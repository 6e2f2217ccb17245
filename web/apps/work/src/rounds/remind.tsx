import type { Schema } from "@dti/api";
import { t, wordsFor } from "@dti/i18n";
import { useState } from "react";
import { api } from "../queries.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import { type Line, type Round, useChange } from "./reading.ts";

/** A notice and a mail to the officers and the heads of these units, at most one a day each. */
export function RemindDialog({ round, lines, close }: { round: Round; lines: readonly Line[]; close: (done: boolean) => void }) {
  const [asked] = useState(lines);
  const names = new Map(asked.map(({ unit, name }) => [unit, name]));
  const remind = useChange<Schema.RemindedView>(() =>
    api.POST("/api/scoring/v1/rounds/{code}/reminders", { params: { path: { code: round.code } }, body: { units: asked.map(({ unit }) => unit) } }),
  );
  const end = (): void => close(remind.isSuccess);
  return (
    <Dialog title={t("running.remind", { count: asked.length })} close={end}>
      {remind.data === undefined ? (
        <>
          <p>{t("running.remindText")}</p>
          <p>{asked.map(({ name }) => name).join(", ")}.</p>
        </>
      ) : (
        <div role="status">
          <p>{t("running.remindDone", { count: remind.data.reminded.length })}</p>
          <ul className="plain">
            {Object.entries(remind.data.left).map(([unit, why]) => <li key={unit}>{`${names.get(unit) ?? unit}: ${wordsFor(`running.left_${why}`) ?? why}`}</li>)}
          </ul>
        </div>
      )}
      {remind.isError && <Failed error={remind.error} again={() => remind.mutate()} />}
      <footer>
        <button type="button" className="button" onClick={end}>{t(remind.isSuccess ? "parts.close" : "parts.cancel")}</button>
        {!remind.isSuccess && <button type="button" className="button primary" disabled={remind.isPending} onClick={() => remind.mutate()}>{t("running.remind", { count: asked.length })}</button>}
      </footer>
    </Dialog>
  );
}
