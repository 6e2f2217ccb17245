import "./criterion.css";
import { formatNumber, formatPercent, shifted, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { Head } from "../head.tsx";
import { unitsOf } from "../names.ts";
import { useQuery } from "../query.ts";
import { useReading } from "../reading.ts";
import { Sample } from "../sample.tsx";
import { Shown } from "../shown.tsx";
import { Distribution } from "./distribution.tsx";
import { Figures } from "./figures.tsx";
import { type Criterion, criterion, type Results } from "./reading.ts";
import { Scale } from "./scale.tsx";
import { Source } from "./source.tsx";
import { met, spread } from "./values.ts";
import { published } from "../text.ts";
import { Worked } from "./worked.tsx";

/** P6: one criterion, with its formula worked on the figures of a unit. */
export default function CriterionPage() {
  const { framework = "", version = "", leaf = "" } = useParams();
  const [query] = useQuery();
  const round = query.get("round");
  const key = `criterion:${framework}@${version}/${leaf}:${round ?? ""}`;
  const reading = useReading(key, async () => criterion({ framework, version, code: leaf, round }));
  const way = <Link href={`/bo-chi-so?framework=${framework}@${version}`}>{t("portal.navFrameworks")}</Link>;
  return (
    <>
      {reading.state === "there" ? null : <Head title={t("portal.criterionTitle", { code: leaf })} trail={way} />}
      <Shown reading={reading} lines={14} way={way}>
        {(found) => <Whole found={found} way={way} />}
      </Shown>
    </>
  );
}

function Whole({ found, way }: { readonly found: Criterion; readonly way: ReactNode }) {
  const { leaf, results, document } = found;
  const group = document.groups[0];
  return (
    <>
      <Head
        title={leaf.document.name}
        lang={published}
        trail={
          <>
            {way} / {group && `${group.code}. ${group.name}`} / {leaf.code}
          </>
        }
      />
      <p className="lead" lang={published}>{leaf.document.guidance}</p>
      <Sample shown={results?.round.sample === true} />
      <Facts found={found} />
      <section className="criterion-how">
        <h2>{t("portal.how")}</h2>
        {results ? <Worked found={found} results={results} /> : <p>{t("portal.notScored")}</p>}
        <Scale leaf={leaf} />
      </section>
      <div className="criterion-two">
        <div>
          {results && <Distribution found={found} results={results} />}
          {results && <Figures leaf={leaf} results={results} />}
        </div>
        <Source found={found} />
      </div>
    </>
  );
}

function Facts({ found }: { readonly found: Criterion }) {
  const { leaf, definition, results } = found;
  const { target } = leaf.document.formula.parameters ?? {};
  return (
    <dl className="facts">
      <Fact name={t("portal.lead")}>{definition.lead_name}</Fact>
      <Fact name={t("portal.maximum")}>{formatNumber(leaf.document.max)}</Fact>
      {target !== undefined && <Fact name={t("charts.target")}>{t("charts.atLeast", { value: targetOf(found, target) })}</Fact>}
      {target !== undefined && results && !isDensity(found) && (
        <Fact name={t("portal.met")}>{metBy(found, results, target)}</Fact>
      )}
      <Fact name={t("portal.figuresFrom")}>
        <span lang={published}>{leaf.document.source || "–"}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="fact-words">{children}</dd>
    </div>
  );
}

/** A density counts per so many people; every other target is a ratio. */
const isDensity = ({ leaf }: Criterion): boolean => leaf.document.formula.type === "F11";
const targetOf = (found: Criterion, target: string): string => (isDensity(found) ? formatNumber(target) : formatPercent(shifted(target, 2)));

function metBy(found: Criterion, results: Results, target: string): string {
  const { units } = spread(results.rows, isDensity(found));
  return t("portal.metBy", { count: met(units, shifted(target, 2)), of: results.rows.length, units: unitsOf(results.group) });
}
