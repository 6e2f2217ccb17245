import { compareVi, finds, formatDateTime, formatNumber, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { may, useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Shown } from "../shell/shown.tsx";
import { useTitle } from "../shell/title.ts";
import { Due, SheetState } from "../sheets/state.tsx";
import { ExtendDialog } from "./extend.tsx";
import { isKind, type Kind, KINDS, waitingFor } from "./lateness.ts";
import { allLinesQuery, type Line, remindersQuery, type Round } from "./reading.ts";
import { RemindDialog } from "./remind.tsx";

/** A10: who has not signed off, how late, what was done about it, and what can be done now. */
export function LateScreen({ round }: { round: Round }) {
  const query = useQuery(allLinesQuery(round.code));
  useTitle(t("running.lateTab"), round.name);
  return <Shown query={query} lines={12}>{({ items }) => <Late round={round} lines={items} />}</Shown>;
}

function Late({ round, lines }: { round: Round; lines: readonly Line[] }) {
  const me = useMe();
  const now = useServerNow();
  const reminders = useQuery(remindersQuery(round.code));
  const [kind, setKind] = useState<Kind>("all");
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reminding, setReminding] = useState(false);
  const [extending, setExtending] = useState<Line | undefined>();
  const manages = may(me, "scoring.round.manage");
  const waiting = waitingFor(lines, now);
  const shown = waiting.filter((line) => isKind(line, kind, now) && finds(text, line.name));
  const chosen = waiting.filter(({ unit }) => picked.has(unit));
  const done = new Map(reminders.data?.items.map((one) => [one.unit, one]));
  const toggle = (units: readonly string[], on: boolean): void => {
    const next = new Set(picked);
    for (const unit of units) if (on) next.add(unit); else next.delete(unit);
    setPicked(next);
  };
  const all = shown.length > 0 && shown.every(({ unit }) => picked.has(unit));
  return (
    <>
      <h1>{waiting.length === 0 ? t("running.lateNone") : t("running.lateSentence", { count: formatNumber(waiting.length), all: formatNumber(lines.length), late: formatNumber(waiting.filter((line) => isKind(line, "late", now)).length) })}</h1>
      <div className="toolbar">
        <div className="choices" role="group" aria-label={t("appraisal.filters")}>
          {KINDS.map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
              {t(`running.kind_${one}`, { count: formatNumber(waiting.filter((line) => isKind(line, one, now)).length) })}
            </button>
          ))}
        </div>
        <input className="input search" type="search" aria-label={t("running.search")} placeholder={t("running.search")} value={text} onChange={(event) => setText(event.target.value)} />
        <span className="grow" />
        {manages && (
          <button type="button" className="button primary" disabled={chosen.length === 0} aria-describedby="remind-why" onClick={() => setReminding(true)}>
            {t("running.remind", { count: chosen.length })}
          </button>
        )}
        {manages && <span id="remind-why" className="muted">{chosen.length === 0 && t("running.remindPick")}</span>}
      </div>
      <div className="scroller" role="region" tabIndex={0} aria-label={t("running.lateTab")}>
        <table className="table late-table">
          <thead>
            <tr>
              {manages && <th scope="col"><input type="checkbox" checked={all} aria-label={t("running.pickAll")} onChange={() => toggle(shown.map(({ unit }) => unit), !all)} /></th>}
              <th scope="col">{t("appraisal.unit")}</th>
              <th scope="col">{t("appraisal.state")}</th>
              <th scope="col" className="number">{t("sheet.progress")}</th>
              <th scope="col">{t("running.selfUntil")}</th>
              <th scope="col">{t("running.reminded")}</th>
              {manages && <th scope="col"><span className="visually-hidden">{t("running.extend")}</span></th>}
            </tr>
          </thead>
          <tbody>
            {shown.toSorted((one, other) => (kind === "all" ? 0 : compareVi(one.name, other.name))).map((line) => {
              const past = done.get(line.unit);
              return (
                <tr key={line.id}>
                  {manages && <td><input type="checkbox" checked={picked.has(line.unit)} aria-label={t("running.pickUnit", { unit: line.name })} onChange={() => toggle([line.unit], !picked.has(line.unit))} /></td>}
                  <th scope="row">{line.name}</th>
                  <td><SheetState state={line.progress} /></td>
                  <td className="number">{`${line.entered}/${line.leaves}`}</td>
                  <td><Due due={line.due} now={now} /></td>
                  <td>{past === undefined ? <span className="muted">{t("running.never")}</span> : t("running.remindedTimes", { times: past.times, last: formatDateTime(past.last_at) })}</td>
                  {manages && <td><button type="button" className="button small" aria-label={t("running.extendNamed", { unit: line.name })} onClick={() => setExtending(line)}>{t("running.extend")}</button></td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {waiting.length > 0 && shown.length === 0 && <p className="muted">{t("running.noneShown")}</p>}
      {reminding && <RemindDialog round={round} lines={chosen} close={(reminded) => { setReminding(false); if (reminded) setPicked(new Set()); }} />}
      {extending !== undefined && <ExtendDialog line={extending} close={() => setExtending(undefined)} />}
    </>
  );
}
