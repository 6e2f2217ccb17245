import "./ranking.css";
import { median } from "@dti/charts";
import { formatDate, formatOutOf, t } from "@dti/i18n";
import { Link } from "wouter";
import { Head } from "../head.tsx";
import { groupName, GROUPS, unitsOf } from "../names.ts";
import { type Opened, openedRanking, shelf } from "../published.ts";
import { useQuery } from "../query.ts";
import { useReading } from "../reading.ts";
import { Sample } from "../sample.tsx";
import { Shown } from "../shown.tsx";
import { Bar } from "./bar.tsx";
import { Compare } from "./compare.tsx";
import { kindOf, kinds } from "./kinds.ts";
import { arranged, comparable, leaders, type RankedRow, rankedRows, toggled } from "./rows.ts";
import { Side } from "./side.tsx";
import { RankTable } from "./table.tsx";

/** P2: one published ranking. */
export default function RankingPage() {
  const [query] = useQuery();
  const wanted = query.get("group") ?? "communes";
  const group = GROUPS.find((one) => one === wanted) ?? "communes";
  const round = query.get("round");
  const reading = useReading(`ranking:${group}:${round ?? ""}`, async () => openedRanking(await shelf(), group, round));
  return (
    <>
      <Head title={t("portal.rankingTitle", { units: unitsOf(group) })} />
      <Shown reading={reading} lines={18}>
        {(opened) => (opened === undefined ? <Nothing group={group} /> : <Published opened={opened} />)}
      </Shown>
    </>
  );
}

function Nothing({ group }: { readonly group: string }) {
  return (
    <>
      <p className="lead">{t("portal.rankingNone", { units: unitsOf(group) })}</p>
      <p>
        <Link href="/minh-bach">{t("portal.rankingNoneWay")}</Link>
      </p>
    </>
  );
}

function Published({ opened }: { readonly opened: Opened }) {
  const [query, change] = useQuery();
  const { ranking, before, line } = opened;
  const rows = rankedRows(ranking, before);
  const picked = (query.get("pick") ?? "").split(",").filter((code) => rows.some((row) => row.unit === code));
  const search = query.get("q") ?? "";
  const hasTiles = line.group === "communes";
  const kind = hasTiles ? (query.get("kind") ?? "") : "";
  const shown = arranged(rows, search, query.get("sort") ?? "").filter((row) => kind === "" || kindOf(row) === kind);
  const pick = (unit: string): void => change({ pick: toggled(picked, unit).join(",") });
  return (
    <>
      <p className="lead">{answer(opened, rows)}</p>
      <Sample shown={ranking.sample} />
      <Bar opened={opened} kinds={hasTiles ? kinds(rows) : []} tiles={hasTiles} found={shown.length} />
      <div className={hasTiles ? "ranking-two" : undefined} data-view={query.get("view") ?? "list"}>
        <div className="ranking-list">
          <RankTable opened={opened} rows={shown} picked={picked} pick={pick} whole={search !== "" || kind !== ""} />
          <Compare opened={opened} rows={rows} picked={picked} clear={() => change({ pick: null })} />
          <Notes opened={opened} rows={rows} />
        </div>
        {hasTiles && <Side opened={opened} rows={rows} picked={picked} />}
      </div>
    </>
  );
}

/** The page in one sentence, from the same data. */
function answer({ ranking, framework }: Opened, rows: readonly RankedRow[]): string {
  const first = leaders(rows);
  const best = first[0];
  const middle = median(rows.map((row) => row.total));
  if (best === undefined || middle === null) return t("portal.rankingEmpty");
  const values = {
    round: ranking.round.name,
    names: first.map((row) => row.name).join(", "),
    total: formatOutOf(best.total, framework.scale, 2),
    middle: formatOutOf(middle, framework.scale, 2),
  };
  return first.length === 1 ? t("portal.rankingAnswer", values) : t("portal.rankingAnswerShared", values);
}

function Notes({ opened, rows }: { readonly opened: Opened; readonly rows: readonly RankedRow[] }) {
  const { ranking, before, framework, line } = opened;
  const renamed = rows.filter((row) => row.formerly !== undefined).map((row) => `${row.name} (${row.formerly})`);
  const decision = t("portal.decisionOf", { number: line.decision_number, date: formatDate(line.decision_date) });
  return (
    <div className="caption">
      {before && !comparable(ranking, before) && <p>{t("portal.noteIncomparable", { round: before.round.name })}</p>}
      {renamed.length > 0 && (
        <p>
          <sup>1</sup> {t("portal.noteRenamed", { names: renamed.join("; ") })}
        </p>
      )}
      <p>
        {t("portal.noteTies")} {framework.name}. {decision}, {t("portal.publishedOn", { date: formatDate(line.published_at) })}
        {line.version > 1 && <strong> {t("portal.corrected", { version: line.version })}</strong>}
      </p>
      <p className="hash">{t("portal.hash", { group: groupName(line), hash: line.ranking_hash })}</p>
    </div>
  );
}
