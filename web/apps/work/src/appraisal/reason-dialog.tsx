import type { Schema } from "@dti/api";
import { formatNumber, formatOutOf, nfc, type PlainKey, t } from "@dti/i18n";
import { previewLeaf } from "@dti/score";
import { type FormEvent, useState } from "react";
import { Ticks } from "../entry/checklist.tsx";
import { type Field, inputsOf, typed } from "../entry/entered.ts";
import { Dialog } from "../shell/dialog.tsx";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { byFigures, byScore as scoreOf } from "./adjusting.ts";
import type { Decision, Verb } from "./decisions.ts";

interface Props {
  sheet: Sheet;
  known: KnownFramework;
  leaf: Schema.LeafView;
  verb: Verb;
  fields: readonly Field[];
  keep: (decision: Decision) => void;
  close: () => void;
}

const PHRASES: readonly PlainKey[] = ["appraisal.phraseProof", "appraisal.phrasePage", "appraisal.phraseFigures", "appraisal.phraseScope"];

/** An adjustment, a return and a refusal need a reason; the unit reads it. */
export function ReasonDialog({ sheet, known, leaf, verb, fields, keep, close }: Props) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => typed(leaf.inputs));
  const [byScore, setByScore] = useState(leaf.inputs === null);
  const [score, setScore] = useState("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<{ what?: string; reason?: string }>({});
  const inputs = inputsOf(fields, { inputs: texts });
  const one = known.framework.leaves.get(leaf.code);
  const worth = one === undefined || inputs === undefined ? undefined : previewLeaf(known.framework, one, sheet.unit.code, inputs).displayed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = nfc(reason.trim());
    const missing = given === "" ? { reason: t("appraisal.reasonMissing") } : {};
    const made = verb !== "adjust" ? { given: {} } : byScore ? scoreOf(score, leaf.max) : byFigures(one, sheet.unit.code, inputs);
    setFaults("fault" in made ? { ...missing, what: made.fault } : missing);
    if (given !== "" && "given" in made) keep({ leaf: leaf.code, version: leaf.version, verb, reason: given, ...made.given });
  };
  return (
    <Dialog title={t(`appraisal.ask_${verb}`, { code: leaf.code, unit: sheet.unit.name })} close={close}>
      <form onSubmit={submit} noValidate className="reason-form">
        {verb === "adjust" && (
          <>
            <div className="choices" role="group" aria-label={t("appraisal.adjustWhat")}>
              <button type="button" aria-pressed={!byScore} onClick={() => setByScore(false)}>{t("appraisal.byFigures")}</button>
              <button type="button" aria-pressed={byScore} onClick={() => setByScore(true)}>{t("appraisal.byScore")}</button>
            </div>
            {byScore ? (
              <label className="field">
                <span>{t("appraisal.score", { max: formatNumber(leaf.max) })}</span>
                <input className="input" inputMode="decimal" value={score} onChange={(event) => setScore(event.target.value)}
                  aria-invalid={faults.what !== undefined} aria-describedby="what-fault" />
              </label>
            ) : (
              <>
                {fields.map((field) => (
                  <Value key={field.name} field={field} texts={texts} put={(value) => setTexts({ ...texts, [field.name]: value })} />
                ))}
                <p role="status">
                  {worth == null ? t("appraisal.worthNone") : t("appraisal.worth", { points: formatOutOf(worth, leaf.max, sheet.framework.display_decimals) })}
                </p>
              </>
            )}
            <p id="what-fault" role="alert" className="field-error">{faults.what}</p>
          </>
        )}
        {verb === "return" && (
          <div className="phrases" role="group" aria-label={t("appraisal.phrases")}>
            {PHRASES.map((phrase) => (
              <button key={phrase} type="button" className="button small" onClick={() => setReason([reason.trim(), t(phrase)].filter(Boolean).join(" "))}>{t(phrase)}</button>
            ))}
          </div>
        )}
        <label className="field">
          <span>{t("appraisal.reason")}</span>
          <textarea className="input" rows={3} maxLength={4000} value={reason} onChange={(event) => setReason(event.target.value)}
            aria-invalid={faults.reason !== undefined} aria-describedby="reason-fault" />
        </label>
        <p id="reason-fault" role="alert" className="field-error">{faults.reason}</p>
        <footer>
          <button type="button" className="button" onClick={close}>{t("parts.cancel")}</button>
          <button type="submit" className="button primary">{t(`appraisal.verb_${verb}`)}</button>
        </footer>
      </form>
    </Dialog>
  );
}

interface ValueProps {
  field: Field;
  texts: Readonly<Record<string, string>>;
  put: (value: string) => void;
}

function Value({ field, texts, put }: ValueProps) {
  const value = texts[field.name] ?? "";
  if (field.kind === "checklist") {
    return <Ticks row={{ fields: [field], entered: { inputs: texts }, open: true }} enter={(_, text) => put(text)} />;
  }
  return (
    <label className="field">
      <span>{field.label}</span>
      {field.kind === "choice" ? (
        <select className="input" value={value} onChange={(event) => put(event.target.value)}>
          <option value="" />
          {field.options.map(({ code, label }) => (
            <option key={code} value={code}>{label}</option>
          ))}
        </select>
      ) : (
        <input className="input" value={value} onChange={(event) => put(event.target.value)} aria-describedby="what-fault" />
      )}
    </label>
  );
}
