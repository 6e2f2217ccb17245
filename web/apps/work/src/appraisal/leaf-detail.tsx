import type { Schema } from "@dti/api";
import { formatDateTime, formatNumber, formatOutOf, t, wordsFor } from "@dti/i18n";
import { type Step, worked } from "@dti/score";
import { type Field, typed } from "../entry/entered.ts";
import { Said } from "../entry/explanation.tsx";
import { History } from "../entry/history.tsx";
import { cellText } from "../entry/shown.ts";
import { Icon } from "../shell/icon.tsx";
import { Strip } from "../shell/strip.tsx";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { useUnitNames } from "../sheets/unit-names.ts";
import { Peers } from "./peers.tsx";
import { VerbStatus } from "./status.tsx";
import { stepText } from "./steps.ts";

interface Props {
  sheet: Sheet;
  known: KnownFramework;
  leaf: Schema.LeafView;
  fields: readonly Field[];
}

/** What the unit claims, how it is counted, what others reached, and what happened before. */
export function LeafDetail({ sheet, known, leaf, fields }: Props) {
  const document = known.framework.leaves.get(leaf.code)?.document;
  const decimals = sheet.framework.display_decimals;
  const points = (result: Schema.ResultView | null): string =>
    result?.displayed == null ? (wordsFor(`appraisal.result_${result?.state ?? "none"}`) ?? "–") : formatNumber(result.displayed, decimals);
  return (
    <section className="leaf-detail" data-pane="leaf" tabIndex={-1} aria-label={leaf.name}>
      <p className="muted">{t("appraisal.about", { code: leaf.code, formula: wordsFor(`appraisal.formula_${leaf.formula}`) ?? leaf.formula, max: formatNumber(leaf.max) })}</p>
      <h2>{leaf.name}</h2>
      <dl className="tracks">
        <div><dt>{t("appraisal.own")}</dt><dd>{points(leaf.tracks.self)}</dd></div>
        <div className="ours"><dt>{t("appraisal.appraised")}</dt><dd>{leaf.tracks.appraised === null ? t("appraisal.notYet") : points(leaf.tracks.appraised)}</dd></div>
        {leaf.tracks.final !== null && <div><dt>{t("appraisal.final")}</dt><dd>{points(leaf.tracks.final)}</dd></div>}
      </dl>
      {leaf.na?.state === "requested" && (
        <Strip kind="soon" icon="excluded">
          <span>{t("appraisal.naAsked", { reason: leaf.na.reason })}</span>
        </Strip>
      )}
      {leaf.returned && (
        <Strip kind="returned" icon="returned">
          <span>{t("appraisal.returnedStrip", { reason: leaf.return_reason ?? "" })}</span>
        </Strip>
      )}
      <Figures sheet={sheet} known={known} leaf={leaf} fields={fields} />
      <Said text={leaf.explanation} />
      {leaf.appraisal !== null && <Decided appraisal={leaf.appraisal} decimals={decimals} max={leaf.max} />}
      {document?.guidance && (
        <>
          <h3>{t("appraisal.guidance")}</h3>
          <p className="guidance">{document.guidance}</p>
        </>
      )}
      <Peers sheet={sheet} leaf={leaf} />
      <h3>{t("appraisal.history")}</h3>
      <History assessment={sheet.id} leaf={leaf.code} version={leaf.version} fields={fields} />
    </section>
  );
}

function Figures({ sheet, known, leaf, fields }: Props) {
  const nameOf = useUnitNames();
  const texts = typed(leaf.inputs);
  const one = known.framework.leaves.get(leaf.code);
  const steps: readonly Step[] = one === undefined || leaf.inputs === null ? [] : worked(one, sheet.unit.code, leaf.inputs);
  if (leaf.inputs === null) return <p className="figures-none">{t("appraisal.noFigures")}</p>;
  return (
    <dl className="figures">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}{field.source !== "unit" && <span className="from"><Icon name="lock" size={14} />{nameOf(field.source)}</span>}</dt>
          <dd>{cellText(field, texts[field.name]) || "–"}</dd>
        </div>
      ))}
      {steps.map((step) => (
        <div key={step.kind} className="step">
          <dt>{stepText(step, sheet.framework.display_decimals).how}</dt>
          <dd>{stepText(step, sheet.framework.display_decimals).value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decided({ appraisal, decimals, max }: { appraisal: Schema.AppraisalView; decimals: number; max: string }) {
  const nameOf = useUnitNames();
  const unit = appraisal.unit === null ? null : nameOf(appraisal.unit);
  return (
    <div className="decided">
      <VerbStatus verb={appraisal.decision as Schema.Decision} />{" "}
      <span className="muted">
        {[unit, formatDateTime(appraisal.at)].filter((text) => text !== null).join(", ")}
      </span>
      {appraisal.score !== null && <p>{t("appraisal.scoreGiven", { points: formatOutOf(appraisal.score, max, decimals) })}</p>}
      {appraisal.reason !== null && <p>{appraisal.reason}</p>}
    </div>
  );
}
