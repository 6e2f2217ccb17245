import { formatDate, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queries } from "../queries.ts";
import { useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Shown } from "../shell/shown.tsx";
import { useTitle } from "../shell/title.ts";
import { sheetQuery, useOwnSheet } from "../sheets/reading.ts";
import { MonthRuler } from "./month-ruler.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { ThingRow } from "./thing-row.tsx";
import { SECTIONS, thingsOf } from "./things.ts";

const latest = queries.queryOptions("get", "/api/notify/v1/notices", { params: { query: { unread: true, limit: 5 } } });

/** C3: what waits for this person, the late first; what others owe comes last. */
export function Home() {
  const me = useMe();
  const now = useServerNow();
  const { unit, current } = useOwnSheet(me);
  const sheet = useQuery({ ...sheetQuery(current?.line.id ?? ""), enabled: current !== undefined });
  const notices = useQuery(latest);
  useTitle(t("desk.home"));
  const things = current === undefined || sheet.data === undefined ? [] : thingsOf(me, current, sheet.data, now);
  const due = things.filter(({ section }) => section !== "waiting").length;
  const day = formatDate(now);
  return (
    <>
      <h1 className="with-fact">
        {t("desk.home")} <span>{due === 0 ? t("desk.homeNone", { day }) : t("desk.homeCount", { day, count: due })}</span>
      </h1>
      {unit !== undefined && current !== undefined && <MonthRuler now={now} due={current.round.calendar.self_assessment_until} />}
      {current !== undefined && (
        <Shown query={sheet} lines={6}>
          {() =>
            SECTIONS.map(({ section, name }) => {
              const those = things.filter((one) => one.section === section);
              if (those.length === 0) return null;
              return (
                <section key={section} className={`section ${section}`}>
                  <h2>
                    {t(name)} <span>{those.length}</span>
                  </h2>
                  <ul className="rows">
                    {those.map((thing) => (
                      <ThingRow key={thing.key} thing={thing} now={now} />
                    ))}
                  </ul>
                </section>
              );
            })
          }
        </Shown>
      )}
      {unit !== undefined && current === undefined && <p>{t("desk.homeEmpty")}</p>}
      <section className="section">
        <h2>{t("desk.homeLatest")}</h2>
        <Shown query={notices} lines={3}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t("desk.noticesEmptyUnread")}</p>
            ) : (
              <ul className="rows">
                {items.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} />
                ))}
              </ul>
            )
          }
        </Shown>
        <p>
          <Link to="/notices">{t("desk.homeAllNotices")}</Link>
        </p>
      </section>
    </>
  );
}
