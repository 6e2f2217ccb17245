import { ChartFigure, type ChartTable, StripPlot, stripTable } from "@dti/charts";
import { formatNumber, t } from "@dti/i18n";
import { unitsOf } from "../names.ts";
import { comparable } from "../ranking/rows.ts";
import { Scroll } from "../scroll.tsx";
import type { Profile } from "./profile.ts";

const PLACES = 2;

/** The unit among all units of its group. */
export function Place({ found }: { readonly found: Profile }) {
  const { opened, row } = found;
  const { ranking, line } = opened;
  const title = t("portal.placeAmong", { count: ranking.rows.length, units: unitsOf(line.group) });
  const units = ranking.rows.map((one) => ({ code: one.unit, name: one.name, value: one.total }));
  const table: ChartTable = stripTable(title, units, PLACES);
  return (
    <section className="section">
      <h2>{title}</h2>
      <ChartFigure title={title} file={`${line.round}-${line.group}`} table={table} caption={t("portal.placeCaption")}>
        {(width) => <StripPlot title={title} units={units} mine={row.unit} width={width} places={PLACES} />}
      </ChartFigure>
    </section>
  );
}

/** The unit in every published round, under the name it had then. */
export function Rounds({ found }: { readonly found: Profile }) {
  const { past, opened } = found;
  const broken = past.some((one) => !comparable(opened.ranking, one.ranking));
  return (
    <section className="section">
      <h2>{t("portal.rounds")}</h2>
      <Scroll name={t("portal.rounds")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("portal.round")}</th>
              <th scope="col">{t("portal.nameThen")}</th>
              <th scope="col" className="number">
                {t("charts.points")}
              </th>
              <th scope="col" className="number">
                {t("charts.rank")}
              </th>
            </tr>
          </thead>
          <tbody>
            {past.map(({ line, row }) => (
              <tr key={line.round}>
                <th scope="row">{line.round_name}</th>
                <td>{row.name}</td>
                <td className="number">{formatNumber(row.total, PLACES)}</td>
                <td className="number">{row.rank}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {broken && <p className="caption">{t("portal.roundsIncomparable")}</p>}
    </section>
  );
}
