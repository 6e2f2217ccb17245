import type { Schema } from "@dti/api";
import { formatDateTime, formatNumber, t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { may, useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import { fieldReasons } from "../shell/problem.ts";
import { Status } from "../shell/status.tsx";
import { useTitle } from "../shell/title.ts";
import { Due } from "../sheets/state.tsx";
import { groupName } from "./group-name.ts";
import { ProgressBar } from "./progress.tsx";
import { approveGroup, closeGroup, type Round, useChange } from "./reading.ts";

/** Q6: one round, how complete it is, and the end of each of its groups. */
export function RoundScreen({ round }: { round: Round }) {
  const now = useServerNow();
  useTitle(round.name);
  const open = round.groups.reduce((sum, { progress }) => sum + (progress["not_started"] ?? 0) + (progress["in_progress"] ?? 0), 0);
  const all = round.groups.reduce((sum, { assessments }) => sum + assessments, 0);
  return (
    <>
      <h1>{round.name}</h1>
      <p className="lead">{t(open === 0 ? "running.allHanded" : "running.openSentence", { open: formatNumber(open), all: formatNumber(all) })}</p>
      <dl className="facts">
        <div><dt>{t("running.selfUntil")}</dt><dd><Due due={round.calendar.self_assessment_until} now={now} done={open === 0} /></dd></div>
        <div><dt>{t("running.appraisalUntil")}</dt><dd><Due due={round.calendar.appraisal_until} now={now} done={round.groups.every((one) => one.approved_at !== null)} /></dd></div>
        <div><dt>{t("running.opened")}</dt><dd>{formatDateTime(round.opened_at)}</dd></div>
        <div><dt>{t("running.unitList")}</dt><dd><code title={round.unit_list.hash}>{round.unit_list.hash.slice(0, 12)}</code></dd></div>
      </dl>
      {round.groups.map((group) => (
        <Group key={group.group} round={round} group={group} />
      ))}
    </>
  );
}

function Group({ round, group }: { round: Round; group: Schema.GroupLine }) {
  const me = useMe();
  const [asking, setAsking] = useState<"approve" | "close" | undefined>();
  const undecided = (group.progress["submitted"] ?? 0) + (group.progress["under_appraisal"] ?? 0);
  const closes = group.closed_at === null && may(me, "scoring.round.manage");
  const approves = group.closed_at !== null && group.approved_at === null && may(me, "scoring.assessment.approve");
  return (
    <section className="section group">
      <h2>{groupName(group.group)} <span className="muted">{t("running.groupAbout", { count: group.assessments, version: group.version })}</span></h2>
      <ProgressBar groups={[group]} />
      <ol className="stages">
        <Stage done={group.closed_at} word={t("running.closed")} />
        <Stage done={group.approved_at} word={t("running.approved")} />
        {group.ranked && <Stage done={group.published_at} word={t("running.published")} />}
      </ol>
      <p className="actions">
        {closes && <button type="button" className="button primary" onClick={() => setAsking("close")}>{t("running.close")}</button>}
        {approves && (
          <>
            <button type="button" className="button primary" disabled={undecided > 0} aria-describedby={`why-${group.group}`} onClick={() => setAsking("approve")}>{t("running.approve", { count: group.assessments })}</button>
            <span id={`why-${group.group}`} className="muted">{undecided > 0 && t("running.approveWaits", { count: undecided })}</span>
          </>
        )}
        {group.approved_at !== null && group.ranked && (
          <Link className="button" to="/rounds/$round/publication" params={{ round: round.code }}>{t("running.publicationTab")}</Link>
        )}
      </p>
      {asking !== undefined && <Ending round={round} group={group} verb={asking} close={() => setAsking(undefined)} />}
    </section>
  );
}

function Stage({ done, word }: { done: string | null; word: string }) {
  return (
    <li>
      <Status kind={done === null ? "draft" : "ok"} icon={done === null ? "dashed" : "check"}>{word}</Status>
      {done !== null && <span className="muted">{formatDateTime(done)}</span>}
    </li>
  );
}

interface EndingProps {
  round: Round;
  group: Schema.GroupLine;
  verb: "approve" | "close";
  close: () => void;
}

function Ending({ round, group, verb, close }: EndingProps) {
  const change = useChange<unknown>(() => (verb === "close" ? closeGroup(round.code, group.group) : approveGroup(round.code, group.group)));
  const open = (group.progress["not_started"] ?? 0) + (group.progress["in_progress"] ?? 0);
  const told = { count: group.assessments, group: groupName(group.group) };
  return (
    <Dialog title={t(verb === "close" ? "running.closeTitle" : "running.approveTitle", told)} close={close}>
      <p>{verb === "close" ? t("running.closeText", { open }) : t("running.approveText")}</p>
      {change.isError && (
        <>
          <Failed error={change.error} again={() => change.mutate()} />
          <ul className="plain">
            {[...fieldReasons(change.error)].map(([field, reason]) => <li key={field}>{`${field.replace("units.", "")}: ${reason}`}</li>)}
          </ul>
        </>
      )}
      <footer>
        <button type="button" className="button" onClick={close}>{t("parts.cancel")}</button>
        <button type="button" className="button primary" disabled={change.isPending} onClick={() => change.mutate(undefined, { onSuccess: close })}>
          {verb === "close" ? t("running.closeConfirm", told) : t("running.approve", told)}
        </button>
      </footer>
    </Dialog>
  );
}
