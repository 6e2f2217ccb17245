import type { Schema } from "@dti/api";
import { formatNumber, formatOutOf, nfc, type PlainKey, parseNumber, t } from "@dti/i18n";
import { previewLeaf } from "@dti/score";
import { type FormEvent, useState } from "react";
import { type Field, inputsOf, typed } from "../entry/entered.ts";
import { Dialog } from "../shell/dialog.tsx";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
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
  const [fault, setFault] = useState<string | undefined>();
  const inputs = inputsOf(fields, { inputs: texts, na: null });
  const one = known.framework.leaves.get(leaf.code);
  const worth = one === undefined || inputs === undefined ? undefined : previewLeaf(known.framework, one, sheet.unit.code, inputs).displayed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = nfc(reason.trim());
    if (given === "") return setFault(t("appraisal.reasonMissing"));
    const base = { leaf: leaf.code, version: leaf.version, verb, reason: given };
    if (verb !== "adjust") return keep(base);
    if (!byScore) return inputs == null ? setFault(t("appraisal.figuresUnread")) : keep({ ...base, inputs });
    const number = parseNumber(score);
    return number.ok ? keep({ ...base, score: number.value }) : setFault(t("appraisal.scoreUnread", { max: formatNumber(leaf.max) }));
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
                <input className="input" inputMode="decimal" value={score} onChange={(event) => setScore(event.target.value)} />
              </label>
            ) : (
              <>
                {fields.map((field) => (
                  <label key={field.name} className="field">
                    <span>{field.label}</span>
                    <Value field={field} value={texts[field.name] ?? ""} put={(value) => setTexts({ ...texts, [field.name]: value })} />
                  </label>
                ))}
                <p role="status">
                  {worth == null ? t("appraisal.worthNone") : t("appraisal.worth", { points: formatOutOf(worth, leaf.max, sheet.framework.display_decimals) })}
                </p>
              </>
            )}
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
            aria-invalid={fault !== undefined} aria-describedby="reason-fault" />
        </label>
        <p id="reason-fault" role="alert" className="field-error">{fault}</p>
        <footer>
          <button type="button" className="button" onClick={close}>{t("parts.cancel")}</button>
          <button type="submit" className="button primary">{t(`appraisal.verb_${verb}`)}</button>
        </footer>
      </form>
    </Dialog>
  );
}

function Value({ field, value, put }: { field: Field; value: string; put: (value: string) => void }) {
  if (field.kind !== "choice") return <input className="input" value={value} onChange={(event) => put(event.target.value)} />;
  return (
    <select className="input" value={value} onChange={(event) => put(event.target.value)}>
      <option value="" />
      {field.options.map(({ code, label }) => (
        <option key={code} value={code}>{label}</option>
      ))}
    </select>
  );
}
