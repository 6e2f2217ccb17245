import { csvOf, download } from "@dti/charts";
import { compareDecimals, finds, formatDateTime, formatNumber, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Shown } from "../shell/shown.tsx";
import { useTitle } from "../shell/title.ts";
import { type KnownFramework, frameworkQuery } from "../sheets/reading.ts";
import { type Ranking, type Round, rankingQuery } from "./reading.ts";
import { groupName } from "./group-name.ts";

interface Props {
  round: Round;
  group: string | undefined;
  pick: (group: string) => void;
}

type Row = Ranking["rows"][number];

/** The ranking of a group as it stands now; every save moves it until it is published. */
export function RankingScreen({ round, group, pick }: Props) {
  const ranked = round.groups.filter((one) => one.ranked);
  const chosen = ranked.find((one) => one.group === group) ?? ranked[0];
  const query = useQuery({ ...rankingQuery(round.code, chosen?.group ?? "", "latest"), enabled: chosen !== undefined });
  const framework = useQuery({ ...frameworkQuery(chosen?.framework ?? "", chosen?.version ?? ""), enabled: chosen !== undefined });
  useTitle(t("running.rankingTab"), round.name);
  if (chosen === undefined) return <><h1>{t("running.rankingTab")}</h1><p>{t("running.nothingRanked")}</p></>;
  return (
    <>
      <h1>
        {t("running.rankingOf", { group: groupName(chosen.group) })}{" "}
        {chosen.published_at === null && <span className="muted">{t("parts.provisional")}</span>}
      </h1>
      {ranked.length > 1 && (
        <div className="choices" role="group" aria-label={t("appraisal.group")}>
          {ranked.map((one) => (
            <button key={one.group} type="button" aria-pressed={one === chosen} onClick={() => pick(one.group)}>{groupName(one.group)}</button>
          ))}
        </div>
      )}
      <Shown query={framework} lines={12}>
        {(known) => <Shown query={query} lines={12}>{(found) => <Rows key={chosen.group} ranking={found} known={known} />}</Shown>}
      </Shown>
    </>
  );
}

function Rows({ ranking, known }: { ranking: Ranking; known: KnownFramework }) {
  const [text, setText] = useState("");
  const [by, setBy] = useState<number | undefined>();
  const { document, framework } = known;
  const shown = sorted(ranking.rows, by).filter(({ name }) => finds(text, name));
  if (ranking.rows.length === 0) return <p>{t("running.noRanking")}</p>;
  return (
    <>
      <div className="toolbar">
        <input className="input search" type="search" aria-label={t("running.search")} placeholder={t("running.search")} value={text} onChange={(event) => setText(event.target.value)} />
        <span className="grow" />
        {ranking.computed_at !== null && <span className="muted">{t("running.rankedAt", { time: formatDateTime(ranking.computed_at) })}</span>}
        <button type="button" className="button" onClick={() => download(`${ranking.round}-${ranking.group}`, "csv", csvOf(tableOf(ranking, known)))}>{t("charts.csv")}</button>
      </div>
      <div className="scroller" role="region" tabIndex={0} aria-label={t("running.rankingTab")}>
        <table className="table standings">
          <thead>
            <tr>
              <th scope="col" className="number" aria-sort={by === undefined ? "ascending" : "none"}>
                <button type="button" className="sorter" onClick={() => setBy(undefined)}>{t("running.rank")}</button>
              </th>
              <th scope="col">{t("appraisal.unit")}</th>
              <th scope="col" className="number">{t("running.points")}</th>
              {document.groups.map((group, place) => (
                <th key={group.code} scope="col" className="number" aria-sort={by === place ? "descending" : "none"}>
                  <button type="button" className="sorter" title={group.name} onClick={() => setBy(place)}>{group.short_name}</button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.unit} data-unit={row.unit}>
                <td className="number place">{row.rank}</td>
                <th scope="row"><Link to="/units/$unit" params={{ unit: row.unit }}>{row.name}</Link></th>
                <td className="number total">{formatNumber(row.total, framework.displayDecimals)}</td>
                {row.scores.map((score, place) => (
                  <td key={document.groups[place]?.code} className="number">{score === "" ? "–" : formatNumber(score, framework.displayDecimals)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className="muted">{t("running.noneShown")}</p>}
    </>
  );
}

function sorted(rows: readonly Row[], by: number | undefined): readonly Row[] {
  if (by === undefined) return rows;
  return rows.toSorted((one, other) => compareDecimals(other.scores[by] || "0", one.scores[by] || "0") || one.rank - other.rank);
}

function tableOf(ranking: Ranking, { document }: KnownFramework) {
  const number = { kind: "number" } as const;
  return {
    caption: t("running.rankingTab"),
    columns: [
      { name: t("running.rank"), ...number }, { name: t("appraisal.unit") }, { name: t("running.points"), ...number },
      ...document.groups.map(({ code, name }) => ({ name: `${code}. ${name}`, ...number })),
    ],
    rows: ranking.rows.map((row) => [row.rank, row.name, row.total, ...row.scores.map((score) => (score === "" ? null : score))]),
  };
}
