import { formatOutOf, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { useMe } from "../../../session/access.ts";
import { useServerNow } from "../../../session/time.ts";
import { Shown } from "../../../shell/shown.tsx";
import { useTitle } from "../../../shell/title.ts";
import { type OwnSheet, unitSheetsQuery } from "../../../sheets/reading.ts";
import { Due, SheetState } from "../../../sheets/state.tsx";

export const Route = createFileRoute("/_signed/units/$unit")({ component: UnitPage });

function UnitPage() {
  const { unit } = Route.useParams();
  const me = useMe();
  const sheets = useQuery(unitSheetsQuery(unit));
  const name = me.units.find(({ code }) => code === unit)?.name ?? sheets.data?.items[0]?.name ?? unit;
  useTitle(t("sheet.unitTitle"), name);
  return (
    <>
      <h1>{name}</h1>
      <Shown query={sheets} lines={4}>
        {({ items }) => (items.length === 0 ? <p>{t("sheet.none")}</p> : <Sheets sheets={items} />)}
      </Shown>
    </>
  );
}

function Sheets({ sheets }: { sheets: readonly OwnSheet[] }) {
  return (
    <div className="scroller" role="region" tabIndex={0} aria-label={t("sheet.unitTitle")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("sheet.round")}</th>
            <th scope="col">{t("sheet.state")}</th>
            <th scope="col" className="number">
              {t("sheet.progress")}
            </th>
            <th scope="col" className="number">
              {t("sheet.points")}
            </th>
            <th scope="col">{t("sheet.due")}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((one) => (
            <SheetRow key={one.id} line={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetRow({ line }: { line: OwnSheet }) {
  const now = useServerNow();
  return (
    <tr>
      <th scope="row">
        <Link to="/assessments/$assessment" params={{ assessment: line.id }}>
          {line.round_name}
        </Link>
        {line.sample && <span className="muted"> · {t("parts.sample")}</span>}
      </th>
      <td>
        <SheetState state={line.progress} />
      </td>
      <td className="number">
        {line.entered}/{line.leaves}
      </td>
      <td className="number">{line.total === null ? "–" : formatOutOf(line.total, 1000, 2)}</td>
      <td>
        <Due due={line.due} now={now} done={line.submitted_at !== null} />
      </td>
    </tr>
  );
}
