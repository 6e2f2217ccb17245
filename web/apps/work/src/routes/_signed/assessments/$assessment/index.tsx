import { formatDate, formatDateTime, formatNumber, formatOutOf, t } from "@dti/i18n";
import { createFileRoute, Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useServerNow } from "../../../../session/time.ts";
import { Shown } from "../../../../shell/shown.tsx";
import { Icon } from "../../../../shell/icon.tsx";
import { Strip } from "../../../../shell/strip.tsx";
import { useTitle } from "../../../../shell/title.ts";
import { GroupTable } from "../../../../sheets/group-table.tsx";
import { type Sheet, sheetQuery } from "../../../../sheets/reading.ts";
import { Due, SheetState } from "../../../../sheets/state.tsx";

export const Route = createFileRoute("/_signed/assessments/$assessment/")({ component: SheetPage });

function SheetPage() {
  const { assessment } = Route.useParams();
  const query = useQuery(sheetQuery(assessment));
  useTitle(t("desk.sheet"), query.data?.unit.name, query.data?.round_name);
  return (
    <Shown query={query} lines={8}>
      {(sheet) => <Overview sheet={sheet} />}
    </Shown>
  );
}

function Overview({ sheet }: { sheet: Sheet }) {
  const now = useServerNow();
  const params = { assessment: sheet.id };
  const returned = sheet.leaves.filter((leaf) => leaf.returned).length;
  return (
    <>
      <p className="crumbs">
        <Link to="/units/$unit" params={{ unit: sheet.unit.code }}>
          {sheet.unit.name}
        </Link>
        {" · "}
        {sheet.round_name}
        {sheet.sample && ` · ${t("parts.sample")}`}
      </p>
      <h1>{sentence(sheet)}</h1>
      <p className="facts">
        <SheetState state={sheet.status} />
        <span>
          {t("sheet.due")} <Due due={sheet.due} now={now} done={sheet.submitted_at !== null} />
        </span>
        {sheet.late && <span className="is-late">{t("sheet.lateSubmitted")}</span>}
      </p>
      {sheet.closed_at !== null && (
        <Strip kind="locked" icon="lock">
          {t("sheet.closedStrip", { time: formatDateTime(sheet.closed_at) })}
        </Strip>
      )}
      {returned > 0 && (
        <Strip kind="returned" icon="returned">
          <span className="grow">{t("sheet.returnedCount", { count: returned })}</span>
          <Link to="/assessments/$assessment/returns" params={params}>
            {t("sheet.seeReturns")}
          </Link>
        </Strip>
      )}
      <section className="section">
        <h2>{t("sheet.groups")}</h2>
        <GroupTable sheet={sheet} totals={sheet.totals?.self ?? null} />
      </section>
      <p className="actions screen-only">
        <Link className="button primary" to="/assessments/$assessment/entry" params={params}>
          <Icon name="grid" />
          {t("sheet.openEntry")}
        </Link>
        <Link className="button" to="/assessments/$assessment/check" params={params}>
          {t("desk.check")}
        </Link>
        <button type="button" className="button" onClick={() => print()}>
          <Icon name="print" />
          {t("sheet.print")}
        </button>
      </p>
    </>
  );
}

function sentence(sheet: Sheet): string {
  const scale = formatNumber(sheet.framework.scale);
  const decided = sheet.totals?.final ?? sheet.totals?.appraised;
  const decimals = sheet.framework.display_decimals;
  if (decided) return t("sheet.sentenceDecided", { points: formatNumber(decided.displayed, decimals), scale });
  const own = sheet.totals?.self;
  if (!own) return formatOutOf(0, sheet.framework.scale);
  const points = formatNumber(own.displayed, decimals);
  if (sheet.submitted_at !== null) {
    return t("sheet.sentenceSubmitted", { date: formatDate(sheet.submitted_at), points, scale });
  }
  const leaves = sheet.leaves.length;
  return t("sheet.sentenceOpen", { entered: leaves - Object.keys(own.missing).length, leaves, points, scale });
}
