import { formatOutOf, t } from "@dti/i18n";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../shell/dialog.tsx";
import { Icon } from "../shell/icon.tsx";
import { said } from "../shell/problem.ts";
import { byAssessment } from "./batch.ts";
import type { QueueLine } from "./reading.ts";
import { decisionsChanged, sendAcceptances } from "./sending.ts";

const PLACES = 2;

/** What the ticked lines have in common, and what can be done with all of them. */
export function BulkBar({ lines, clear }: { lines: readonly QueueLine[]; clear: () => void }) {
  const [asking, setAsking] = useState(false);
  if (lines.length === 0 && !asking) return null;
  return (
    <div className="bulk" role="group" aria-label={t("appraisal.bulk")}>
      <strong className="grow">{t("appraisal.bulkPicked", { count: lines.length, units: byAssessment(lines).length })}</strong>
      <button type="button" className="button" onClick={() => setAsking(true)} aria-haspopup="dialog">
        {t("appraisal.bulkAccept", { count: lines.length })}
      </button>
      <button type="button" className="button" onClick={clear}>
        {t("appraisal.bulkClear")}
      </button>
      {asking && (
        <BulkDialog lines={lines}
          close={(done) => {
            setAsking(false);
            if (done) clear();
          }} />
      )}
    </div>
  );
}

interface Outcome {
  readonly key: string;
  readonly unit: string;
  readonly count: number;
  readonly fault: string | undefined;
}

/** Every line is shown before it is decided; each sheet is all or nothing, and says so. */
function BulkDialog({ lines, close }: { lines: readonly QueueLine[]; close: (done: boolean) => void }) {
  const [shown] = useState(lines);
  const sheets = byAssessment(shown);
  const sending = useMutation({
    mutationFn: (): Promise<Outcome[]> =>
      Promise.all(
        sheets.map(async ({ assessment, unit, lines: mine }) => {
          const leaves = mine.map(({ leaf, version }) => ({ leaf, version }));
          const fault = await sendAcceptances(assessment, leaves).then(() => undefined, said);
          return { key: assessment, unit, count: mine.length, fault };
        }),
      ),
    onSettled: decisionsChanged,
  });
  // What was not decided stays ticked.
  const end = (): void => close(sending.data?.every(({ fault }) => fault === undefined) ?? false);
  return (
    <Dialog title={t("appraisal.bulkTitle", { count: shown.length, units: sheets.length })} close={end} wide>
      {sending.data === undefined ? <Preview lines={shown} /> : <Outcomes outcomes={sending.data} />}
      <footer>
        <button type="button" className="button" onClick={end}>
          {t(sending.isSuccess ? "parts.close" : "parts.cancel")}
        </button>
        {!sending.isSuccess && (
          <button type="button" className="button primary" disabled={sending.isPending} onClick={() => sending.mutate()}>
            {t("appraisal.bulkConfirm", { count: shown.length })}
          </button>
        )}
      </footer>
    </Dialog>
  );
}

function Preview({ lines }: { lines: readonly QueueLine[] }) {
  return (
    <div className="scroller tall" role="region" tabIndex={0} aria-label={t("appraisal.bulkPreview")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("appraisal.unit")}</th>
            <th scope="col">{t("appraisal.leaf")}</th>
            <th scope="col" className="number">{t("appraisal.own")}</th>
            <th scope="col" className="number">{t("appraisal.evidence")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.assessment_id} ${line.leaf}`}>
              <th scope="row">{line.unit_name}</th>
              <td>{`${line.leaf} ${line.short_name}`}</td>
              <td className="number">{line.own.displayed == null ? "–" : formatOutOf(line.own.displayed, line.max, PLACES)}</td>
              <td className="number">{line.evidence === 0 ? "–" : line.evidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <div role="status">
      <ul className="plain">
        {outcomes.map(({ key, unit, count, fault }) => (
          <li key={key} className={fault === undefined ? "status is-ok" : "status is-late"}>
            <Icon name={fault === undefined ? "check" : "error"} size={16} />
            {fault === undefined ? t("appraisal.bulkDone", { unit, count }) : `${unit}: ${fault}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
