import "./unit.css";
import { RankMovement } from "@dti/charts";
import { difference, formatDate, formatNumber, formatSigned, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { Head } from "../head.tsx";
import { Icon } from "../icon.tsx";
import { unitsOf } from "../names.ts";
import { useQuery } from "../query.ts";
import { rankedRows } from "../ranking/rows.ts";
import { useReading } from "../reading.ts";
import { Sample } from "../sample.tsx";
import { Shown } from "../shown.tsx";
import { Tools } from "../tools.tsx";
import { Criteria } from "./criteria.tsx";
import { Groups } from "./groups.tsx";
import { Place, Rounds } from "./place.tsx";
import { type Profile, profile, strongest } from "./profile.ts";

/** P3: one unit's public profile. */
export default function UnitPage() {
  const { unit = "" } = useParams();
  const [query] = useQuery();
  const round = query.get("round");
  const reading = useReading(`unit:${unit}:${round ?? ""}`, async () => profile(unit, round));
  const way = <Link href="/xep-hang">{t("portal.navRanking")}</Link>;
  return (
    <>
      {reading.state === "there" ? null : <Head title={t("portal.unitTitle", { code: unit })} trail={way} />}
      <Shown reading={reading} lines={16} way={way}>
        {(found) => <Whole found={found} />}
      </Shown>
    </>
  );
}

function Whole({ found }: { readonly found: Profile }) {
  const { opened, row } = found;
  const { line, ranking } = opened;
  const place = `/xep-hang?group=${line.group}&round=${line.round}`;
  return (
    <>
      <div className="unit-head">
        <div>
          <Head
            title={row.name}
            trail={
              <>
                <Link href={place}>{t("portal.navRanking")}</Link> / {row.name}
              </>
            }
          />
          <p className="muted">
            {t("portal.unitAbout", { code: row.unit, round: ranking.round.name, date: formatDate(line.published_at) })}
          </p>
        </div>
        <Tools>
          <Link className="button" href={`${place}&pick=${row.unit}`}>
            {t("portal.compare")}
          </Link>
        </Tools>
      </div>
      <Sample shown={ranking.sample} />
      <Renamed found={found} />
      <Facts found={found} />
      <div className="unit-two">
        <div>
          <Groups found={found} />
          <Criteria found={found} />
        </div>
        <div>
          <Place found={found} />
          <Rounds found={found} />
        </div>
      </div>
    </>
  );
}

function Renamed({ found }: { readonly found: Profile }) {
  const former = found.past.find((past) => past.row.name !== found.row.name);
  if (former === undefined) return null;
  return (
    <p className="strip">
      <Icon name="info" />
      <span>{t("portal.unitRenamed", { round: former.line.round_name, name: former.row.name })}</span>
    </p>
  );
}

function Facts({ found }: { readonly found: Profile }) {
  const { opened, row } = found;
  const { ranking, before, framework, line } = opened;
  const placed = rankedRows(ranking, before).find((one) => one.unit === row.unit);
  const past = before?.rows.find((one) => one.unit === row.unit);
  const at = strongest(row);
  const group = at === undefined ? undefined : framework.groups[at];
  return (
    <dl className="facts">
      <Fact name={t("portal.rankAmong", { count: ranking.rows.length, units: unitsOf(line.group) })}>
        <strong>{row.rank}</strong> {placed?.moved !== undefined && <RankMovement moved={placed.moved} />}
      </Fact>
      <Fact name={t("charts.total")}>
        <strong>{formatNumber(row.total, 2)}</strong>
        <span className="muted">/{formatNumber(framework.scale)}</span>
      </Fact>
      {past && placed?.moved !== "incomparable" && (
        <Fact name={t("portal.sinceRound", { round: before?.round.name ?? "" })}>
          <strong>{formatSigned(difference(row.total, past.total), 2)}</strong> {t("portal.points")}
        </Fact>
      )}
      {group && at !== undefined && (
        <Fact name={t("portal.strongest")}>
          <span className="fact-words">{t("portal.strongestIs", { name: group.name, rank: row.group_ranks[at] ?? "" })}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
