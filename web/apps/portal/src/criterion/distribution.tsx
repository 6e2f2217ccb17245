import { ChartFigure, StripPlot, stripTable } from "@dti/charts";
import { shifted, t } from "@dti/i18n";
import { unitsOf } from "../names.ts";
import { useQuery } from "../query.ts";
import type { Criterion, Results } from "./reading.ts";
import { spread } from "./values.ts";
import { chosenRow } from "./worked.tsx";

const PLACES = 2;

/** All units on one axis, the chosen one marked. */
export function Distribution({ found, results }: { readonly found: Criterion; readonly results: Results }) {
  const [query] = useQuery();
  const { leaf } = found;
  const { kind, units } = spread(results.rows, leaf.document.formula.type === "F11");
  const { target } = leaf.document.formula.parameters ?? {};
  const title = t("portal.spread", { count: results.rows.length, units: unitsOf(results.group), round: results.round.name });
  const mine = chosenRow(results, query.get("unit"))?.unit;
  const aim = kind === "percent" && target !== undefined ? { target: shifted(target, 2) } : {};
  const more = { places: PLACES, ...(kind === "percent" && { suffix: "%" }), ...aim, ...(mine !== undefined && { mine }) };
  return (
    <section className="section">
      <h2>{title}</h2>
      {units.length === 0 ? (
        <p>{t("portal.spreadNone")}</p>
      ) : (
        <ChartFigure
          title={title}
          file={`${results.round.code}-${results.group}-${leaf.code}`}
          table={stripTable(title, units, PLACES)}
          caption={t(kind === "percent" ? "portal.spreadPercent" : "portal.spreadPoints")}
        >
          {(width) => <StripPlot title={title} units={units} width={width} {...more} />}
        </ChartFigure>
      )}
    </section>
  );
}
