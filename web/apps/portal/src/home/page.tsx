import "@dti/geo/geo.css";
import "./home.css";
import type { Schema } from "@dti/api";
import { RankMovement } from "@dti/charts";
import { TileMap } from "@dti/geo";
import { formatDate, formatNumber, formatOutOf, t } from "@dti/i18n";
import { type ReactNode, useState } from "react";
import { Link, useLocation } from "wouter";
import { Head } from "../head.tsx";
import { Icon } from "../icon.tsx";
import { groupName, unitsOf } from "../names.ts";
import type { Opened } from "../published.ts";
import { leaders, rankedRows } from "../ranking/rows.ts";
import { useReading } from "../reading.ts";
import { Sample } from "../sample.tsx";
import { Shown } from "../shown.tsx";
import { type Home, home, phase } from "./home.ts";

const LEADERS = 10;
const PLACES = 2;

/** P1: where the units stand and what is new. */
export default function HomePage() {
  const reading = useReading("home", home);
  const first = reading.state === "there" ? (reading.value.communes ?? reading.value.departments) : undefined;
  return (
    <>
      <div className="home-head">
        <Head title={first ? headline(first) : t("portal.homeTitle")} window={t("portal.navHome")} />
        <p className="lead">{t("portal.homeLead")}</p>
        <p className="tools">
          <Link className="button primary large" href="/xep-hang">
            {t("portal.homeRanking")}
          </Link>
          <Link className="button large" href="/bo-chi-so">
            {t("portal.homeFrameworks")}
          </Link>
        </p>
        {first && <p className="caption">{source(first)}</p>}
      </div>
      <Shown reading={reading} lines={12}>
        {(found) => <Parts found={found} />}
      </Shown>
    </>
  );
}

/** The answer in words, from the newest ranking. */
function headline({ ranking, line, before }: Opened): string {
  const first = leaders(rankedRows(ranking, before));
  const names = first.map((row) => row.name).join(", ");
  return t("portal.homeHeadline", { names, count: ranking.rows.length, units: unitsOf(line.group) });
}

function source({ line, ranking, framework }: Opened): string {
  const best = ranking.rows[0];
  return t("portal.homeSource", {
    total: best ? formatOutOf(best.total, framework.scale, PLACES) : "–",
    round: ranking.round.name,
    number: line.decision_number,
    date: formatDate(line.published_at),
  });
}

function Parts({ found }: { readonly found: Home }) {
  const { communes, departments } = found;
  const published = communes ?? departments;
  return (
    <>
      <Sample shown={[communes, departments].some((one) => one?.ranking.sample === true)} />
      {published === undefined && <p className="empty">{t("portal.homeEmpty")}</p>}
      <div className="home-three">
        {communes && <Leaders opened={communes} />}
        {departments && <Leaders opened={departments} />}
        {communes && <Tiles opened={communes} />}
      </div>
      <div className="home-two">
        <Rounds found={found} />
        <Papers found={found} />
      </div>
    </>
  );
}

function Leaders({ opened }: { readonly opened: Opened }) {
  const { ranking, before, line } = opened;
  const rows = rankedRows(ranking, before).slice(0, LEADERS);
  const units = unitsOf(line.group);
  return (
    <section className="section">
      <h2>{t("portal.leading", { units })}</h2>
      <table className="table leaders">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("charts.rank")}</th>
            <th scope="col">{t("portal.moved")}</th>
            <th scope="col">{t("charts.unit")}</th>
            <th scope="col">{t("charts.total")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <td className="number place">{row.rank}</td>
              <td className="moved">{row.moved !== undefined && <RankMovement moved={row.moved} />}</td>
              <th scope="row">
                <Link href={`/don-vi/${row.unit}`}>{row.name}</Link>
              </th>
              <td className="number total">{formatNumber(row.total, PLACES)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Onward href={`/xep-hang?group=${line.group}`}>{t("portal.allUnits", { count: ranking.rows.length, units })}</Onward>
    </section>
  );
}

function Onward({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <p>
      <Link className="more" href={href}>
        {children}
        <Icon name="arrow" />
      </Link>
    </p>
  );
}

function Tiles({ opened }: { readonly opened: Opened }) {
  const [, go] = useLocation();
  const { ranking, line } = opened;
  const title = t("portal.totals", { units: unitsOf(line.group) });
  const units = ranking.rows.map((row) => ({ code: row.unit, name: row.name, value: row.total, rank: row.rank }));
  return (
    <section className="section">
      <h2>{title}</h2>
      <TileMap title={title} units={units} places={PLACES} ranksOnly onOpen={(unit) => go(`/don-vi/${unit}`)} />
      <p className="caption">{t("portal.homeTiles", { round: ranking.round.name })}</p>
    </section>
  );
}

const PHASES = { self: "portal.phaseSelf", appraisal: "portal.phaseAppraisal", decision: "portal.phaseDecision" } as const;

function Rounds({ found }: { readonly found: Home }) {
  const { rounds } = found.calendar;
  const [now] = useState(() => new Date());
  return (
    <section className="section">
      <h2>{t("portal.calendar")}</h2>
      {rounds.length === 0 && <p>{t("portal.calendarEmpty")}</p>}
      <ul className="papers">
        {rounds.slice(0, 3).map((round) => (
          <li key={round.code}>
            <strong>{round.name}</strong>
            <span className="muted">{stage(round, now)}</span>
          </li>
        ))}
      </ul>
      <Onward href="/minh-bach">{t("portal.calendarAll")}</Onward>
    </section>
  );
}

function stage(round: Schema.OpenRound, now: Date): string {
  const at = phase(round, now);
  const days = { self: formatDate(round.self_assessment_until), appraisal: formatDate(round.appraisal_until) };
  return at === undefined ? t("portal.phaseDone") : t(PHASES[at], days);
}

function Papers({ found }: { readonly found: Home }) {
  return (
    <section className="section">
      <h2>{t("portal.papers")}</h2>
      <ul className="papers">
        {found.calendar.publications.slice(0, 3).map((one) => (
          <li key={`${one.round}/${one.group}/${one.version}`}>
            <Link href={`/xep-hang?group=${one.group}&round=${one.round}`}>
              {t("portal.paperRanking", { group: groupName(one), round: one.round_name })}
            </Link>
            <span className="muted">
              {t("portal.paperDecision", { number: one.decision_number, date: formatDate(one.published_at) })}
            </span>
          </li>
        ))}
        {found.frameworks.slice(0, 2).map((one) => (
          <li key={`${one.code}/${one.version}`}>
            <Link href={`/bo-chi-so?framework=${one.code}@${one.version}`}>{one.name}</Link>
            <span className="muted">
              {t("portal.paperFramework", {
                version: one.version,
                groups: one.groups.length,
                leaves: one.groups.reduce((sum, group) => sum + group.leaves, 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
