import { formatOutOf, t } from "@dti/i18n";
import { createFileRoute, Link } from "@tanstack/react-router";
import { useMe } from "../../../session/access.ts";
import { useServerNow } from "../../../session/time.ts";
import { Failed } from "../../../shell/failed.tsx";
import { Skeleton } from "../../../shell/shown.tsx";
import { useTitle } from "../../../shell/title.ts";
import { type OwnSheet, useOwnSheets } from "../../../sheets/reading.ts";
import { Due, SheetState } from "../../../sheets/state.tsx";

export const Route = createFileRoute("/_signed/units/$unit")({ component: UnitPage });

function UnitPage() {
  const { unit } = Route.useParams();
  const me = useMe();
  const { sheets, error, again } = useOwnSheets(unit);
  const name = me.units.find(({ code }) => code === unit)?.name ?? sheets?.[0]?.line.name ?? unit;
  useTitle(t("sheet.unitTitle"), name);
  return (
    <>
      <h1>{name}</h1>
      {error !== null && <Failed error={error} again={again} />}
      {sheets === undefined && error === null && <Skeleton lines={4} />}
      {sheets !== undefined && (sheets.length === 0 ? <p>{t("sheet.none")}</p> : <Sheets sheets={sheets} />)}
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
            <SheetRow key={one.line.id} {...one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetRow({ round, line }: OwnSheet) {
  const now = useServerNow();
  return (
    <tr>
      <th scope="row">
        <Link to="/assessments/$assessment" params={{ assessment: line.id }}>
          {round.name}
        </Link>
        {round.sample && <span className="muted"> · {t("parts.sample")}</span>}
      </th>
      <td>
        <SheetState state={line.progress} />
      </td>
      <td className="number">
        {line.entered}/{line.leaves}
      </td>
      <td className="number">{line.total === null ? "–" : formatOutOf(line.total, 1000, 2)}</td>
      <td>
        <Due due={round.calendar.self_assessment_until} now={now} done={line.submitted_at !== null} />
      </td>
    </tr>
  );
}
