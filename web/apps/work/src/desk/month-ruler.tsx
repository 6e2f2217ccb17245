import { dayOf, formatDate, t } from "@dti/i18n";

const WEEKEND = new Set([0, 6]);

/** The days of this month: the past grey, today blue, weekends pale, the deadline marked. */
export function MonthRuler({ now, due }: { now: Date; due: string }) {
  const today = dayOf(now);
  const [year = 0, month = 0] = today.split("-").map(Number);
  const days = new Date(year, month, 0).getDate();
  const last = dayOf(due);
  return (
    <ol className="month" aria-label={`${formatDate(now)}. ${t("sheet.due")} ${formatDate(due)}`}>
      {Array.from({ length: days }, (_, at) => {
        const day = `${today.slice(0, 8)}${String(at + 1).padStart(2, "0")}`;
        const weekend = WEEKEND.has(new Date(`${day}T00:00:00Z`).getUTCDay());
        const kind = [day === today && "today", day < today && "past", weekend && "weekend", day === last && "due"].filter(Boolean).join(" ");
        return (
          <li key={day} className={kind} aria-current={day === today ? "date" : undefined}>
            {at + 1}
            {day === last && <span>{t("sheet.due")}</span>}
          </li>
        );
      })}
    </ol>
  );
}
