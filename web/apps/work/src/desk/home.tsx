import { formatDate, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { queries } from "../queries.ts";
import { useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Failed } from "../shell/failed.tsx";
import { Shown, Skeleton } from "../shell/shown.tsx";
import { useTitle } from "../shell/title.ts";
import { sheetQuery, useOwnSheet } from "../sheets/reading.ts";
import { useUnitNames } from "../sheets/unit-names.ts";
import { MonthRuler } from "./month-ruler.tsx";
import { NoticeRow } from "./notice-row.tsx";
import type { Duties } from "./office.tsx";
import { hasOffice } from "./offices.ts";
import { ThingRow } from "./thing-row.tsx";
import { SECTIONS, thingsOf } from "./things.ts";

const Office = lazy(() => import("./office.tsx"));

const latest = queries.queryOptions("get", "/api/notify/v1/notices", { params: { query: { unread: true, limit: 5 } } });

const NO_DUTIES: Duties = { things: [], pending: false, error: null, again: () => undefined };

/** C3: what waits for this person, the late first; what others owe comes last. */
export function Home() {
  useTitle(t("desk.home"));
  if (!hasOffice(useMe())) return <Desk duties={NO_DUTIES} />;
  return <Suspense fallback={<Awaited />}><Office>{(duties) => <Desk duties={duties} />}</Office></Suspense>;
}

function Awaited() {
  return (
    <>
      <h1>{t("desk.home")}</h1>
      <Skeleton lines={9} />
    </>
  );
}

function Desk({ duties }: { duties: Duties }) {
  const me = useMe();
  const now = useServerNow();
  const { unit, current, pending, error, again } = useOwnSheet(me);
  const sheet = useQuery({ ...sheetQuery(current?.id ?? ""), enabled: current !== undefined });
  const notices = useQuery(latest);
  const nameOf = useUnitNames(sheet.data?.leaves.some((leaf) => leaf.returned) ?? false);
  // What stands below comes with what stands above it: nothing moves under the hand.
  if (pending || (current !== undefined && sheet.isPending) || duties.pending) return <Awaited />;
  const own = current === undefined || sheet.data === undefined ? [] : thingsOf(me, current, sheet.data, now, nameOf);
  const things = [...own, ...duties.things];
  const due = things.filter(({ section }) => section !== "waiting").length;
  const day = formatDate(now);
  const known = error === null && !sheet.isError && duties.error === null;
  return (
    <>
      <h1 className="with-fact">
        {t("desk.home")} {known && <span>{due === 0 ? t("desk.homeNone", { day }) : t("desk.homeCount", { day, count: due })}</span>}
      </h1>
      {error !== null && <Failed error={error} again={again} />}
      {sheet.isError && <Failed error={sheet.error} again={() => void sheet.refetch()} />}
      {duties.error !== null && <Failed error={duties.error} again={duties.again} />}
      {current !== undefined && <MonthRuler now={now} due={current.due} />}
      {SECTIONS.map(({ section, name }) => {
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
      })}
      {known && unit !== undefined && current === undefined && things.length === 0 && <p>{t("desk.homeEmpty")}</p>}
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
