import "./appraisal.css";
import "./queue.css";
import { formatNumber, t } from "@dti/i18n";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { may, useMe } from "../session/access.ts";
import { OfflineStrip } from "../shell/offline.tsx";
import { Shown } from "../shell/shown.tsx";
import { useTitle } from "../shell/title.ts";
import { roundsQuery } from "../sheets/reading.ts";
import { BulkBar } from "./bulk.tsx";
import { Facets } from "./facets.tsx";
import { QueueTable } from "./queue-table.tsx";
import { type Asked, countsQuery, queuePages } from "./reading.ts";

interface Props {
  asked: Asked;
  ask: (next: Asked) => void;
}

/** A1: what waits for the appraiser, narrowed by the filters of the address. */
export function QueueScreen({ asked, ask }: Props) {
  const rounds = useQuery(roundsQuery);
  return (
    <Shown query={rounds} lines={10}>
      {({ items }) => {
        const round = items.find(({ code }) => code === asked.round) ?? items[0];
        return round === undefined ? (
          <p className="queue-none">{t("appraisal.noRound")}</p>
        ) : (
          <Queue asked={{ ...asked, round: round.code }} ask={ask} rounds={items} name={round.name} />
        );
      }}
    </Shown>
  );
}

function Queue({ asked, ask, rounds, name }: Props & { rounds: readonly { code: string; name: string }[]; name: string }) {
  const me = useMe();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pages = useInfiniteQuery({ ...queuePages(asked), placeholderData: keepPreviousData });
  const counts = useQuery({ ...countsQuery(asked), placeholderData: keepPreviousData });
  useTitle(t("appraisal.queueTitle"), name);
  const state = asked.state ?? "waiting";
  const total = counts.data?.states.find(({ code }) => code === state)?.count ?? 0;
  const change = (next: Asked): void => {
    setPicked(new Set());
    ask({ ...asked, ...next });
  };
  return (
    <div className="queue">
      <header className="queue-head">
        <h1>{t("appraisal.queueTitle")}</h1>
        <p className="muted grow">{t(`appraisal.sentence_${state}`, { count: formatNumber(total) })}</p>
        {rounds.length > 1 && (
          <label className="inline-field">
            <span>{t("appraisal.round")}</span>
            <select className="input" title={name} value={asked.round} onChange={(event) => change({ round: event.target.value, group: undefined, unit: undefined, leaf: undefined })}>
              {rounds.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <OfflineStrip />
      <div className="queue-body">
        <section className="queue-main" aria-label={t("appraisal.queueTitle")}>
          <Shown query={pages} lines={14}>
            {({ pages: found }) => {
              const lines = found.flatMap(({ items }) => items);
              return (
                <>
                  <BulkBar lines={lines.filter((line) => picked.has(keyOf(line)))} clear={() => setPicked(new Set())} />
                  <QueueTable lines={lines} total={total} state={state} picked={picked} pick={setPicked}
                    mayDecide={may(me, "scoring.leaf.appraise")}
                    more={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined} loading={pages.isFetchingNextPage} />
                </>
              );
            }}
          </Shown>
        </section>
        {!pages.isError && <Shown query={counts} lines={8}>{(found) => <Facets counts={found} asked={asked} ask={change} />}</Shown>}
      </div>
    </div>
  );
}

export function keyOf(line: { assessment_id: string; leaf: string }): string {
  return `${line.assessment_id} ${line.leaf}`;
}
