import type { Schema } from "@dti/api";
import { formatNumber, formatPercent, t } from "@dti/i18n";
import type { Leaf } from "@dti/score";
import { useState } from "react";
import { Link } from "wouter";
import { unitsOf } from "../names.ts";
import { useQuery } from "../query.ts";
import { Scroll } from "../scroll.tsx";
import { published } from "../text.ts";
import type { Results } from "./reading.ts";
import { excerpt, shownInput } from "./values.ts";
import { chosenRow } from "./worked.tsx";

/** The figures of every unit, the first and those around the chosen one before all are asked for. */
export function Figures({ leaf, results }: { readonly leaf: Leaf; readonly results: Results }) {
  const [query] = useQuery();
  const [all, setAll] = useState(false);
  const chosen = chosenRow(results, query.get("unit"))?.unit ?? "";
  const rows = all ? results.rows : excerpt(results.rows, chosen);
  const hasRatio = results.rows.some((row) => row.result.percent);
  return (
    <section className="section">
      <h2>{t("portal.figures")}</h2>
      <Scroll name={t("portal.figures")}>
        <table className="table figures">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("charts.rank")}
              </th>
              <th scope="col">{t("charts.unit")}</th>
              {leaf.formula.names.map((name) => (
                <th key={name} scope="col" className="number figure-input" lang={published}>
                  {leaf.items.get(name)?.name ?? name}
                </th>
              ))}
              {hasRatio && (
                <th scope="col" className="number">
                  {t("portal.ratio")}
                </th>
              )}
              <th scope="col" className="number">{`${t("charts.points")}/${formatNumber(leaf.document.max)}`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              typeof row === "string" ? (
                <tr key={row} className="figures-gap">
                  <td colSpan={leaf.formula.names.length + (hasRatio ? 4 : 3)}>…</td>
                </tr>
              ) : (
                <Row key={row.unit} row={row} leaf={leaf} results={results} chosen={row.unit === chosen} hasRatio={hasRatio} />
              ),
            )}
          </tbody>
        </table>
      </Scroll>
      {!all && rows.length < results.rows.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t("portal.allUnits", { count: results.rows.length, units: unitsOf(results.group) })}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: Schema.CriterionRow;
  readonly leaf: Leaf;
  readonly results: Results;
  readonly chosen: boolean;
  readonly hasRatio: boolean;
}

function Row({ row, leaf, results, chosen, hasRatio }: RowProps) {
  const { result, effective } = row;
  const name = result.state === "not_applicable" ? "portal.notApplicable" : "portal.missing";
  return (
    <tr className={chosen ? "figures-chosen" : undefined} aria-current={chosen ? "true" : undefined}>
      <td className="number">{row.rank ?? "–"}</td>
      <th scope="row">
        <Link href={`/don-vi/${row.unit}?round=${results.round.code}`}>{row.name}</Link>
      </th>
      {leaf.formula.names.map((input) => (
        <td key={input} className="number figure-input">
          {shownInput(leaf, input, effective.inputs?.[input])}
        </td>
      ))}
      {hasRatio && <td className="number">{result.percent ? formatPercent(result.percent, 2) : "–"}</td>}
      <td className="number">
        {result.displayed ? formatNumber(result.displayed, 2) : <span className="muted">{t(name)}</span>}
      </td>
    </tr>
  );
}
