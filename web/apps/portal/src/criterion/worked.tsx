import type { Schema } from "@dti/api";
import { formatNumber, formatPercent, formatRatio, shifted, t } from "@dti/i18n";
import { type Leaf, moreForPoints, type Step, worked } from "@dti/score";
import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { useQuery } from "../query.ts";
import type { Criterion, Results } from "./reading.ts";
import { shownInput } from "./values.ts";

const PLACES = 4;

interface WorkedProps {
  readonly found: Criterion;
  readonly results: Results;
}

/** The formula with the figures of a chosen unit, ending in its points. */
export function Worked({ found, results }: WorkedProps) {
  const [query, change] = useQuery();
  const chosen = chosenRow(results, query.get("unit"));
  if (chosen === undefined) return null;
  const sorted = results.rows.toSorted((one, other) => one.name.localeCompare(other.name, "vi"));
  return (
    <>
      <label className="criterion-example">
        {t("portal.example")}
        <select className="input" value={chosen.unit} onChange={(event) => change({ unit: event.currentTarget.value })}>
          {sorted.map((row) => (
            <option key={row.unit} value={row.unit}>
              {row.name}
            </option>
          ))}
        </select>
        <span className="muted">{results.round.name}</span>
      </label>
      <div className="worked" aria-live="polite">
        <Working leaf={found.leaf} row={chosen} of={results.rows.length} />
      </div>
    </>
  );
}

/** The unit of the address, else one from the middle of the list that has points. */
export function chosenRow(results: Results, unit: string | null): Schema.CriterionRow | undefined {
  const named = results.rows.find((row) => row.unit === unit);
  if (named) return named;
  const scored = results.rows.filter((row) => row.result.state === "scored" && row.effective.inputs);
  return scored[Math.floor(scored.length / 2)] ?? results.rows[0];
}

interface WorkingProps {
  readonly leaf: Leaf;
  readonly row: Schema.CriterionRow;
  readonly of: number;
}

function Working({ leaf, row, of }: WorkingProps) {
  const inputs = row.effective.inputs ?? null;
  if (row.result.state !== "scored") return <p>{t(whyNot(row))}</p>;
  if (inputs === null) {
    return <p>{t("portal.givenScore", { points: formatNumber(row.result.displayed ?? "", 2), max: formatNumber(leaf.document.max) })}</p>;
  }
  const steps = worked(leaf, row.unit, inputs);
  const more = moreForPoints(leaf, row.unit, inputs);
  return (
    <>
      {steps[0]?.kind === "points" && <Given leaf={leaf} inputs={inputs} />}
      {steps.map((step, at) => (
        <StepView key={step.kind} first={at === 0 && step.kind !== "points"} step={step} leaf={leaf} row={row} of={at === steps.length - 1 ? of : undefined} />
      ))}
      {more !== null && more !== "0" && (
        <p className="worked-more">
          <strong>{t("portal.onePoint", { count: formatNumber(more), what: leaf.items.get("a")?.unit || itemName(leaf, "a") })}</strong>
          <span>{t("portal.onePointIf", { a: itemName(leaf, "a"), b: itemName(leaf, leaf.formula.names[1] ?? "b") })}</span>
        </p>
      )}
    </>
  );
}

function whyNot(row: Schema.CriterionRow): "portal.whyMissing" | "portal.whyNoCase" | "portal.whyNotApplicable" {
  if (row.result.state !== "not_applicable") return "portal.whyMissing";
  return row.result.reason === "no_occurrence" ? "portal.whyNoCase" : "portal.whyNotApplicable";
}

/** "Hồ sơ trực tuyến" inside a sentence begins small. */
function itemName(leaf: Leaf, name: string): string {
  const text = leaf.items.get(name)?.name ?? name;
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function Given({ leaf, inputs }: { readonly leaf: Leaf; readonly inputs: Readonly<Record<string, string | null>> }) {
  const [name = ""] = leaf.formula.names;
  return (
    <Block words={leaf.items.get(name)?.name ?? ""}>
      <b>{shownInput(leaf, name, inputs[name])}</b>
    </Block>
  );
}

function Block({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="worked-step">
      <p className="worked-line">{children}</p>
      <p className="worked-words">{words}</p>
    </div>
  );
}

function Fraction({ above, below }: { readonly above: string; readonly below: string }) {
  return (
    <span className="worked-fraction">
      <b>{above}</b>
      <span className="visually-hidden"> {t("portal.over")} </span>
      <b>{below}</b>
    </span>
  );
}

interface StepProps {
  readonly step: Step;
  /** Nothing stands before it. */
  readonly first: boolean;
  readonly leaf: Leaf;
  readonly row: Schema.CriterionRow;
  /** Of how many units the last step tells the rank. */
  readonly of: number | undefined;
}

function StepView({ step, first, leaf, row, of }: StepProps) {
  return (
    <>
      {!first && <Icon name="arrow" />}
      <Block words={of === undefined ? wordsOf(step, leaf) : `${wordsOf(step, leaf)} ${place(row, of)}`.trim()}>
        {line(step, row)}
      </Block>
    </>
  );
}

function place(row: Schema.CriterionRow, of: number): string {
  return row.rank === null ? "" : t("portal.rankHere", { rank: row.rank, of });
}

function wordsOf(step: Step, leaf: Leaf): string {
  switch (step.kind) {
    case "ratio":
      return t("portal.stepRatio", { a: itemName(leaf, "a"), b: itemName(leaf, "b") });
    case "density":
      return t("portal.stepDensity", { a: itemName(leaf, "a"), b: itemName(leaf, "population"), per: formatNumber(step.per) });
    case "against_target":
      return t("portal.stepTarget");
    case "below_floor":
      return t("portal.stepFloor", { floor: formatRatio(step.floor, 0) });
    case "remaining":
      return t("portal.stepRemaining");
    case "band":
      return t("portal.stepBand");
    case "count":
      return t("portal.stepCount", { what: itemName(leaf, "count") });
    case "each":
      return t("portal.stepEach", { what: itemName(leaf, "count"), max: formatNumber(leaf.document.max) });
    default:
      return t("portal.stepPoints");
  }
}

function line(step: Step, row: Schema.CriterionRow): ReactNode {
  const points = <b className="worked-points">{formatNumber(row.result.displayed ?? step.value, 2)}</b>;
  switch (step.kind) {
    case "ratio":
      return (
        <>
          <Fraction above={formatNumber(step.a)} below={formatNumber(step.b)} /> = <b>{formatRatio(step.value)}</b>
        </>
      );
    case "density":
      return (
        <>
          <Fraction above={formatNumber(step.a)} below={formatNumber(step.b)} /> × {formatNumber(step.per)} ={" "}
          <b>{formatNumber(step.value, PLACES)}</b>
        </>
      );
    case "against_target":
      return <Against step={step} />;
    case "remaining":
      return (
        <>
          {formatPercent("100")} − <b>{formatRatio(step.ratio)}</b> = <b>{formatRatio(step.value)}</b>
        </>
      );
    case "each":
      return (
        <>
          <b>{formatNumber(step.count)}</b> × {formatNumber(step.each)} = {points}
        </>
      );
    case "count":
      return (
        <>
          <b>{formatNumber(step.count)}</b> = {points}
        </>
      );
    case "points":
      return (
        <>
          <b>{formatNumber(step.share, PLACES)}</b> × {formatNumber(step.max)} = {points}
        </>
      );
    default:
      return (
        <>
          <b>{formatRatio(step.ratio)}</b> = {points}
        </>
      );
  }
}

function Against({ step }: { readonly step: Extract<Step, { kind: "against_target" }> }) {
  const isRatio = Number(step.target) <= 1;
  const shown = (value: string): string => (isRatio ? formatPercent(shifted(value, 2), value === step.target ? 0 : 2) : formatNumber(value, 2));
  return (
    <>
      <Fraction above={shown(step.ratio)} below={shown(step.target)} /> = <b>{formatNumber(step.value, PLACES)}</b>
    </>
  );
}
