import type { Schema } from "@dti/api";
import { formatNumber, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { queries } from "../queries.ts";
import { Shown } from "../shell/shown.tsx";

const plansQuery = queries.queryOptions("get", "/api/tasks/v1/plans");
const SHOWN = 8;

/** Tasks with a deadline, by who leads them; who is late stands first. */
export function TaskTable() {
  const plans = useQuery(plansQuery);
  return (
    <section className="section">
      <Shown query={plans} lines={6}>
        {({ items: [plan] }) => (plan === undefined ? <p className="muted">{t("running.noPlan")}</p> : <Plan code={plan.code} />)}
      </Shown>
    </section>
  );
}

function Plan({ code }: { code: string }) {
  const query = useQuery(queries.queryOptions("get", "/api/tasks/v1/plans/{code}/statistics", { params: { path: { code } } }));
  return <Shown query={query} lines={6}>{(found) => <Table found={found} />}</Shown>;
}

function Table({ found }: { found: Schema.StatisticsView }) {
  const units = found.units.toSorted((one, other) => other.overdue - one.overdue || other.due_soon - one.due_soon || other.total - one.total);
  const shown = units.slice(0, SHOWN);
  const columns = ["on_time", "late", "not_due", "due_soon", "overdue"] as const;
  return (
    <>
      <h2>
        {t("running.tasks")} <a href="/api/tasks/public/v1/progress.html">{t("running.tasksAll", { count: formatNumber(units.reduce((sum, { total }) => sum + total, 0)) })}</a>
      </h2>
      <div className="scroller" role="region" tabIndex={0} aria-label={t("running.tasks")}>
        <table className="table sums">
          <thead>
            <tr>
              <th scope="col">{t("running.leads")}</th>
              {columns.map((one) => <th key={one} scope="col" className="number">{t(`running.task_${one}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr key={unit.unit}>
                <th scope="row">{unit.name}</th>
                {columns.map((one) => <td key={one} className={one === "overdue" && unit.overdue > 0 ? "number is-late" : "number"}>{formatNumber(unit[one])}</td>)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("running.tasksTotal", { count: formatNumber(units.length) })}</th>
              {columns.map((one) => <td key={one} className="number">{formatNumber(found.total[one] ?? 0)}</td>)}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
