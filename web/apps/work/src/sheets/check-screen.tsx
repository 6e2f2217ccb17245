import { formatDateTime, formatTime, t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Icon } from "../shell/icon.tsx";
import { Status } from "../shell/status.tsx";
import { Strip } from "../shell/strip.tsx";
import { useTitle } from "../shell/title.ts";
import type { Gap, Gates } from "./gates.ts";
import { GroupTable } from "./group-table.tsx";
import { type KnownFramework, type Sheet, sheetQuery } from "./reading.ts";
import { Recall } from "./recall.tsx";
import { SignBar, SignDialog } from "./sign-bar.tsx";
import { useGates } from "./use-gates.ts";

/** U7 and U8: what stands between the sheet and its sign-off, and the sign-off itself. */
export function CheckScreen({ title, sheet, known }: { title: string; sheet: Sheet; known: KnownFramework }) {
  const { entry, gates } = useGates(sheet, known);
  const [signing, setSigning] = useState(false);
  useTitle(title, sheet.unit.name, sheet.round_name);
  const open = sheet.leaves.some((leaf) => leaf.unlocked) && sheet.closed_at === null;
  return (
    <div className="check">
      <Head sheet={sheet} title={title} />
      <h1>{open ? sentence(gates) : t("sheet.submittedStrip", { time: formatDateTime(sheet.submitted_at ?? sheet.closed_at ?? sheet.due) })}</h1>
      {sheet.closed_at !== null && (
        <Strip kind="locked" icon="lock">
          {t("sheet.closedStrip", { time: formatDateTime(sheet.closed_at) })}
        </Strip>
      )}
      <div className="check-body">
        <div>
          {gates.red.length > 0 && <Gate gaps={gates.red} sheet={sheet} kind="late" />}
          {gates.amber.length > 0 && <Gate gaps={gates.amber} sheet={sheet} kind="soon" />}
          {open && <Green gates={gates} sheet={sheet} />}
          <Recall sheet={sheet} />
        </div>
        <aside>
          <section className="section">
            <h2>
              {t("sheet.pointsTitle")} <small className="muted">{t("parts.provisional")}</small>
            </h2>
            <GroupTable sheet={sheet} totals={entry.preview.total} brief />
          </section>
          <section className="section">
            <h2>{t("sheet.afterTitle")}</h2>
            <p>{t("sheet.afterText")}</p>
          </section>
        </aside>
      </div>
      {open && <SignBar sheet={sheet} gates={gates} ask={() => setSigning(true)} />}
      {signing && <SignDialog sheet={sheet} gates={gates} points={entry.preview.total.displayed} close={() => setSigning(false)} />}
    </div>
  );
}

function sentence({ red, amber, green }: Gates): string {
  if (red.length > 0) return t("sheet.cannotSubmit", { count: red.length });
  const missing = amber.filter(({ word }) => word === "sheet.gapMissing").length;
  if (missing > 0) return t("sheet.canSubmitMissing", { count: missing });
  return amber.length > 0 ? t("sheet.canSubmitDoubt", { count: green.length, doubt: amber.length }) : t("sheet.canSubmit", { count: green.length });
}

function Head({ sheet, title }: { sheet: Sheet; title: string }) {
  const queries = useQueryClient();
  const { queryKey } = sheetQuery(sheet.id);
  const reading = useIsFetching({ queryKey }) > 0;
  const at = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  return (
    <p className="check-head">
      <strong>{title}</strong>
      <span className="muted">{t("sheet.checkedAt", { time: formatTime(new Date(at)) })}</span>
      <button type="button" className="link" disabled={reading} onClick={() => void queries.invalidateQueries({ queryKey })}>
        <Icon name="refresh" size={16} />
        {t("sheet.recheck")}
      </button>
    </p>
  );
}

function Gate({ gaps, sheet, kind }: { gaps: readonly Gap[]; sheet: Sheet; kind: "late" | "soon" }) {
  const late = kind === "late";
  return (
    <section className={`gate-list ${kind}`}>
      <h2>
        <Icon name={late ? "error" : "warning"} size={22} />
        {t(late ? "sheet.mustFix" : "sheet.shouldCheck")} <span>{gaps.length}</span>
        {!late && <small>{t("sheet.shouldCheckHint")}</small>}
      </h2>
      <ul className="rows">
        {gaps.map((gap) => (
          <GapRow key={gap.row.leaf.code} gap={gap} sheet={sheet} />
        ))}
      </ul>
    </section>
  );
}

function GapRow({ gap, sheet }: { gap: Gap; sheet: Sheet }) {
  const { leaf } = gap.row;
  const name = `${t(gap.verb)}: ${leaf.code}`;
  const assessment = sheet.id;
  return (
    <li className="row">
      <span className="muted">{leaf.code}</span>
      <span className="grow">{leaf.name}</span>
      <Status kind={gap.kind} icon={gap.icon}>
        {t(gap.word)}
      </Status>
      {gap.to === "evidence" && (
        <Link className="button" aria-label={name} to="/assessments/$assessment/evidence/$leaf" params={{ assessment, leaf: leaf.code }}>
          {t(gap.verb)}
        </Link>
      )}
      {gap.to === "returns" && (
        <Link className="button" aria-label={name} to="/assessments/$assessment/returns" params={{ assessment }}>
          {t(gap.verb)}
        </Link>
      )}
      {gap.to === "entry" && (
        <Link className="button" aria-label={name} to="/assessments/$assessment/entry" params={{ assessment }} search={{ leaf: leaf.code }}>
          {t(gap.verb)}
        </Link>
      )}
    </li>
  );
}

function Green({ gates, sheet }: { gates: Gates; sheet: Sheet }) {
  const [shown, setShown] = useState(false);
  return (
    <section className="gate-list ok">
      <h2>
        <Icon name="checked" size={22} />
        {t("sheet.complete")} <small>{t("sheet.completeText", { count: gates.green.length })}</small>
        <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? "sheet.hideList" : "sheet.showList")}
        </button>
      </h2>
      {shown && (
        <ul className="rows">
          {gates.green.map(({ leaf }) => (
            <li key={leaf.code} className="row">
              <span className="muted">{leaf.code}</span>
              <Link className="grow" to="/assessments/$assessment/entry" params={{ assessment: sheet.id }} search={{ leaf: leaf.code }}>
                {leaf.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
