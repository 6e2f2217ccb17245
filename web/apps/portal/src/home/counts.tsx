import { content, gateway, type Schema } from "@dti/api";
import { ChartFigure, DEADLINE_CLASSES, PartsBar, partsTable } from "@dti/charts";
import { t } from "@dti/i18n";
import { Icon } from "../icon.tsx";
import { useReading } from "../reading.ts";
import { Shown } from "../shown.tsx";

export async function counts(): Promise<Schema.OpenTaskCounts> {
  return content(gateway().GET("/api/tasks/public/v1/tasks/counts"));
}

const NAMES = {
  on_time: "portal.tasksOnTime",
  late: "portal.tasksLate",
  not_due: "portal.tasksNotDue",
  due_soon: "portal.tasksDueSoon",
  overdue: "portal.tasksOverdue",
} as const;

/** How the tasks of the public plans stand, with the way to each of them. */
export function Tasks() {
  const reading = useReading("counts", counts);
  return (
    <section className="section">
      <h2>{t("portal.tasks")}</h2>
      <Shown reading={reading} lines={4}>
        {(found) => (found.total.total === 0 ? <p className="empty">{t("portal.tasksEmpty")}</p> : <Counted found={found} />)}
      </Shown>
    </section>
  );
}

export function Counted({ found: { total, plans, sample } }: { readonly found: Schema.OpenTaskCounts }) {
  const title = t("portal.tasksOf", { count: total.total, plans: plans.filter((plan) => plan.total > 0).length });
  const parts = DEADLINE_CLASSES.map((code) => ({ code, name: t(NAMES[code]), count: total[code] }));
  const dated = parts.some((part) => part.count > 0);
  return (
    <>
      <p>
        {title}. {said(total)}
      </p>
      {dated && (
        <ChartFigure title={title} file="nhiem-vu" table={partsTable(title, parts)} caption={apart(total, sample)}>
          {(width) => <PartsBar title={title} parts={parts} width={width} />}
        </ChartFigure>
      )}
      <p>
        <a className="more" href="/api/tasks/public/v1/progress.html">
          {t("portal.tasksEach")}
          <Icon name="arrow" />
        </a>
      </p>
    </>
  );
}

/** The answer in words. */
function said({ on_time: onTime, late, overdue }: Schema.ClassCounts): string {
  const done = onTime + late;
  const first = done === 0 ? t("portal.tasksNoneDone") : t("portal.tasksDone", { done, onTime });
  return `${first} ${overdue === 0 ? t("portal.tasksNoneOverdue") : t("portal.tasksStillOverdue", { overdue })}`;
}

/** What has no place in the bar, tasks of a rhythm and those whose deadline waits for something; and what is a sample. */
function apart({ recurring, undated }: Schema.ClassCounts, sample: boolean): string | undefined {
  const beside = recurring + undated > 0 ? t("portal.tasksApart", { recurring, undated }) : "";
  return [beside, sample ? t("portal.sample") : ""].filter(Boolean).join(" ") || undefined;
}
