import "./leaders.css";
import "../rounds/rounds.css";
import { formatDateTime, t } from "@dti/i18n";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { ProgressBar } from "../rounds/progress.tsx";
import { allLinesQuery, proposalsQuery, type Round } from "../rounds/reading.ts";
import { useServerNow } from "../session/time.ts";
import { Shown, Skeleton } from "../shell/shown.tsx";
import { useTitle } from "../shell/title.ts";
import { roundsQuery } from "../sheets/reading.ts";
import { Due } from "../sheets/state.tsx";
import { Decisions } from "./decisions.tsx";
import { LateUnits } from "./late-units.tsx";
import { objectivesQuery } from "./objectives.ts";
import { RankAims } from "./rank-aims.tsx";
import { decisionsIn, sentenceOf } from "./said.ts";
import { Standings } from "./standings.tsx";
import { TaskTable } from "./task-table.tsx";

/** L1: where the round stands, who is late, and what has to be decided now. */
export function BoardScreen() {
  const rounds = useQuery(roundsQuery);
  useTitle(t("running.board"));
  return (
    <Shown query={rounds} lines={12}>
      {({ items: [round] }) => (round === undefined ? <p>{t("running.noRound")}</p> : <Board round={round} />)}
    </Shown>
  );
}

function Board({ round }: { round: Round }) {
  const now = useServerNow();
  const board = useRef<HTMLDivElement>(null);
  const lines = useQuery(allLinesQuery(round.code));
  const ranked = round.groups.filter((group) => group.ranked);
  const proposals = useQueries({ queries: ranked.map(({ group }) => proposalsQuery(round.code, group)) });
  const open = round.groups.some(({ approved_at: done }) => done === null);
  const aims = useQuery(objectivesQuery);
  // The sentence and the targets stand above everything: what is below them waits, so that nothing moves.
  if (lines.isPending || aims.isPending) return <Skeleton lines={12} />;
  const found = proposals.flatMap(({ data }, at) => (data?.items ?? []).map(({ published_at }) => ({ published_at, group: ranked[at]?.group ?? "" })));
  return (
    <div className="board" ref={board}>
      <p className="board-about">
        <strong>{t("running.board")}</strong>
        <span className="muted">{t(open ? "running.asOfOpen" : "running.asOf", { time: formatDateTime(now), round: round.name })}</span>
        <span className="grow" />
        <button type="button" className="button small screen-only" onClick={() => void board.current?.requestFullscreen()}>
          {t("running.project")}
        </button>
      </p>
      <Shown query={lines} lines={3}>{({ items }) => <h1>{sentenceOf(items, now)}</h1>}</Shown>
      <div className="board-body">
        <RankAims year={round.year} />
        <Decisions decisions={decisionsIn(round, found)} round={round} />
        <section className="section">
          <h2>{t("running.selfAssessment")}</h2>
          <p className="muted">
            {t("running.selfUntil")} <Due due={round.calendar.self_assessment_until} now={now} done={round.groups.every((one) => one.closed_at !== null)} />
          </p>
          <ProgressBar groups={round.groups} />
          <Shown query={lines} lines={3}>{({ items }) => <LateUnits round={round} lines={items} now={now} />}</Shown>
        </section>
        <TaskTable />
        <Standings round={round} groups={ranked} />
      </div>
    </div>
  );
}
