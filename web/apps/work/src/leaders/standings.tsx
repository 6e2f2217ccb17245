import "@dti/charts/charts.css";
import type { Schema } from "@dti/api";
import { ChartFigure, StripPlot, stripTable } from "@dti/charts";
import { formatNumber, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { rankingQuery, type Round } from "../rounds/reading.ts";
import { groupName } from "../rounds/group-name.ts";
import { Shown } from "../shell/shown.tsx";

const ENDS = 3;
const PLACES = 1;

interface Props {
  round: Round;
  groups: readonly Schema.GroupLine[];
}

/** Every unit's points on one axis, and both ends of the ranking by name, one group at a time. */
export function Standings({ round, groups }: Props) {
  const [chosen, choose] = useState(groups[0]);
  return chosen === undefined ? null : <Group round={round} group={groups.find(({ group }) => group === chosen.group) ?? chosen} groups={groups} choose={choose} />;
}

function Group({ round, group, groups, choose }: Props & { group: Schema.GroupLine; choose: (group: Schema.GroupLine) => void }) {
  const query = useQuery(rankingQuery(round.code, group.group, "latest"));
  const title = t("running.pointsOf", { group: groupName(group.group) });
  return (
    <section className="section">
      <h2>
        {title} {group.approved_at === null && <span className="muted">{t("parts.provisional")}</span>}{" "}
        <Link to="/rounds/$round/ranking" params={{ round: round.code }} search={{ group: group.group }}>{t("running.rankingTab")}</Link>
      </h2>
      {groups.length > 1 && (
        <div className="choices" role="group" aria-label={t("appraisal.group")}>
          {groups.map((one) => (
            <button key={one.group} type="button" aria-pressed={one.group === group.group} onClick={() => choose(one)}>{groupName(one.group)}</button>
          ))}
        </div>
      )}
      <Shown query={query} lines={6}>
        {({ rows }) => {
          const units = rows.map(({ unit, name, total }) => ({ code: unit, name, value: total }));
          if (rows.length === 0) return <p className="muted">{t("running.noRanking")}</p>;
          return (
            <>
              <ChartFigure title={title} file={`diem-${group.group}`} table={stripTable(title, units, PLACES)}>
                {(width) => <StripPlot title={title} units={units} width={width} places={PLACES} />}
              </ChartFigure>
              <div className="ends">
                <Ends title={t("running.first")} rows={rows.slice(0, ENDS)} of={rows.length} />
                <Ends title={t("running.last")} rows={rows.slice(ENDS).slice(-ENDS)} of={rows.length} />
              </div>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function Ends({ title, rows, of }: { title: string; rows: readonly Schema.RankingRow[]; of: number }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ol className="plain">
        {rows.map((row) => (
          <li key={row.unit}>
            <span className="muted">{`${row.rank}/${of}`}</span> <Link className="grow" to="/units/$unit" params={{ unit: row.unit }}>{row.name}</Link> <strong>{formatNumber(row.total, PLACES)}</strong>
          </li>
        ))}
      </ol>
    </div>
  );
}
