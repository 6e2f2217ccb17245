import { RankMovement } from "@dti/charts";
import { TileMap } from "@dti/geo";
import { formatDate, formatNumber, formatOutOf, t } from "@dti/i18n";
import { Link, useLocation } from "wouter";
import { Head } from "../head.tsx";
import { Later } from "../later.tsx";
import { unitsOf } from "../names.ts";
import type { Opened } from "../published.ts";
import { leaders, rankedRows } from "../ranking/rows.ts";
import { useReading } from "../reading.ts";
import { Sample } from "../sample.tsx";
import { Shown } from "../shown.tsx";
import { type Aim, aim, ends, newest } from "./aim.ts";
import { Tasks } from "./counts.tsx";
import { type Home, home } from "./home.ts";
import { Papers, Rounds } from "./news.tsx";
import { Onward } from "./onward.tsx";
import { Rank } from "./rank.tsx";

const LEADERS = 10;
const PLACES = 2;

/** P1: where the province and its units stand and what is new. */
export default function HomePage() {
  const reading = useReading("home", home);
  const aims = useReading("aim", aim);
  const first = reading.state === "there" ? (reading.value.communes ?? reading.value.departments) : undefined;
  const goal = aims.state === "there" ? aims.value : null;
  return (
    <>
      <div className="home-head">
        <div>
          <Head title={headline(goal, first)} window={t("portal.navHome")} />
          <p className="lead">{[goal && aimed(goal), t("portal.homeLead")].filter(Boolean).join(" ")}</p>
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
        <section className="home-aim">
          <Shown reading={aims} lines={8}>
            {(found) => <Rank found={found} />}
          </Shown>
        </section>
      </div>
      <Shown reading={reading} lines={12}>
        {(found) => <Parts found={found} />}
      </Shown>
    </>
  );
}

/** The answer in words: the rank of the province, else the newest ranking of its units. */
function headline(goal: Aim | null, first: Opened | undefined): string {
  const now = goal && newest(goal);
  if (goal && now) return t("portal.homePlace", { place: t("portal.place"), rank: now.rank, of: goal.of, year: now.year });
  if (first === undefined) return t("portal.homeTitle", { place: t("portal.place") });
  const { ranking, line, before } = first;
  const names = leaders(rankedRows(ranking, before)).map((row) => row.name).join(", ");
  return t("portal.homeHeadline", { names, count: ranking.rows.length, units: unitsOf(line.group) });
}

function aimed(goal: Aim): string {
  const stated = ends(goal);
  return stated ? t("portal.homeAim", stated) : "";
}

function source({ line, ranking, framework }: Opened): string {
  const [best] = ranking.rows;
  return t("portal.homeSource", {
    units: unitsOf(line.group),
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
      <Later>
        <div className="home-two">
          <div className="home-wide">
            <Tasks />
            <Rounds found={found} />
          </div>
          <Papers found={found} />
        </div>
      </Later>
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

function Tiles({ opened }: { readonly opened: Opened }) {
  const [, go] = useLocation();
  const { ranking, line } = opened;
  const title = t("portal.totals", { units: unitsOf(line.group) });
  const units = ranking.rows.map((row) => ({ code: row.unit, name: row.name, value: row.total, rank: row.rank }));
  return (
    <section className="section">
      <h2>{title}</h2>
      <TileMap title={title} units={units} places={PLACES} ranksOnly onOpen={(unit) => go(`/don-vi/${unit}`)} />
      <p className="caption">
        {t("portal.homeTiles", { round: ranking.round.name })} <a href={`/api/scoring${line.path}.csv`}>{t("charts.csv")}</a>
      </p>
    </section>
  );
}
