import { daysBetween, formatDate, formatDateTime, formatNumber, formatTime, type PlainKey, t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { memo, useDeferredValue, useMemo, useRef, useState } from "react";
import { usePicked } from "./use-picked.ts";
import { UnsentFile } from "../drafts/unsent.tsx";
import { useOfflineSince } from "../live/online.ts";
import type { Me } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Strip } from "../shell/strip.tsx";
import { useSteady } from "../shell/use-steady.ts";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { Cards } from "./cards.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { Foot, SaveLine, countsOf } from "./foot.tsx";
import { EntryGrid } from "./grid.tsx";
import { type Filter, matches } from "./model.ts";
import { Panel } from "./panel.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { type PastedCell, changesOf, replanned } from "./paste.ts";
import type { Picked } from "./use-grid.ts";
import { type Entry, useEntry } from "./use-entry.ts";
import { useNarrow } from "./use-narrow.ts";
import { useSettled } from "./use-settled.ts";

interface Props {
  sheet: Sheet;
  known: KnownFramework;
  me: Me;
  leaf: string | undefined;
  only: Filter;
  show: (only: Filter) => void;
  go: (leaf: string) => void;
}

const FILTERS: readonly (readonly [Filter, PlainKey])[] = [
  ["all", "entry.filterAll"],
  ["missing", "entry.filterMissing"],
  ["faulty", "entry.filterFaulty"],
  ["conflict", "entry.filterConflict"],
  ["returned", "entry.filterReturned"],
];

/** What has the focus in the grid: an input, or the papers of the row. */
const ACTIVE = ".cell-input, .current .papers a[tabindex='0']";

/** U3: one sheet being entered, as a grid or, on a phone, as cards. */
export function EntryScreen(props: Props) {
  const { sheet, known, me, only } = props;
  const show = useSteady(props.show);
  const entry = useEntry(sheet, known, me);
  const narrow = useNarrow();
  const [panel, setPanel] = useState(true);
  const [called, setCalled] = useState("");
  const [comparing, setComparing] = useState(false);
  const [planned, setPlanned] = useState<PastedCell[] | null>(null);
  const pasted = useMemo(() => planned && replanned(planned, entry.rows), [planned, entry.rows]);
  const filter = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  // A row that was just corrected stays until the filter is chosen anew.
  const [picked, activate] = usePicked(props.leaf, props.go);
  const rows = entry.rows.filter((row) => matches(row, only) || row.leaf.code === picked.leaf);
  const active: Picked = picked.leaf === "" ? { leaf: rows[0]?.leaf.code ?? "", column: 0 } : picked;
  const current = rows.find((row) => row.leaf.code === active.leaf) ?? rows[0];
  // What sums up the rows follows the row in hand.
  const calm = useDeferredValue(entry);
  const counts = useMemo(() => new Map(FILTERS.map(([name]) => [name, calm.rows.filter((row) => matches(row, name)).length])), [calm]);
  // The panel follows once the steps come to rest.
  const rested = useSettled(current?.leaf.code);
  const shown = useDeferredValue(rows.find((row) => row.leaf.code === rested) ?? current);
  const enter = useSteady(entry.enter);
  const compare = useSteady(() => setComparing(true));
  const closePanel = useSteady(() => {
    setPanel(false);
    scroll.current?.querySelector<HTMLElement>(ACTIVE)?.focus();
  });
  const step = (next: Picked): void => {
    setCalled("");
    activate(next);
  };
  const followed = useSteady(() => setCalled(""));
  const details = (): void => {
    setPanel(true);
    setCalled(current?.leaf.code ?? "");
  };
  return (
    <div className="entry">
      <EntryHead sheet={sheet} entry={calm} />
      <div className="toolbar">
        <div ref={filter} className="choices" role="group" aria-label={t("entry.filterLabel")}>
          {FILTERS.map(([name, word]) => (
            <button key={name} type="button" aria-pressed={only === name} onClick={() => show(name)}>
              {t(word)} <span>{counts.get(name)}</span>
            </button>
          ))}
        </div>
        {!narrow && !panel && (
          <button type="button" className="button" onClick={details}>
            {t("entry.panelOpen")}
          </button>
        )}
        <CheckLink assessment={sheet.id} />
      </div>
      <Strips sheet={sheet} entry={entry} />
      {current === undefined && <p className="entry-empty">{t("entry.filterEmpty")}</p>}
      {current !== undefined && narrow && (
        <Cards sheet={sheet} known={known} entry={entry} rows={rows} active={active.leaf} conflict={() => setComparing(true)}
          activate={(leaf) => activate({ leaf, column: 0 })} />
      )}
      {current !== undefined && !narrow && (
        <div className={panel ? "entry-body" : "entry-body alone"}>
          <div ref={scroll} className="entry-scroll">
            <EntryGrid sheet={sheet} known={known} entry={entry} rows={rows} active={active} activate={step} details={details}
              preview={setPlanned} covered={pasted !== null}
              find={() => filter.current?.querySelector("button")?.focus()} />
          </div>
          {panel && shown !== undefined && (
            <Panel key={shown.leaf.code} row={shown} assessment={sheet.id} unit={sheet.unit.code} known={known} enter={enter} queue={entry.queue}
              error={entry.queue.error(shown.leaf.code)} called={called === shown.leaf.code} followed={followed} conflict={compare}
              close={closePanel} />
          )}
        </div>
      )}
      {narrow ? <SaveLine entry={entry} show={show} /> : <Foot entry={entry} show={show} />}
      {pasted !== null && (
        <PasteDialog cells={pasted} close={() => setPlanned(null)} apply={() => entry.enter(changesOf(pasted))} />
      )}
      {comparing && current !== undefined && (
        <ConflictDialog row={current} entry={entry} known={known} unit={sheet.unit.code} close={() => setComparing(false)} />
      )}
    </div>
  );
}

const CheckLink = memo(function CheckLink({ assessment }: { assessment: string }) {
  return (
    <Link className="button primary" to="/assessments/$assessment/check" params={{ assessment }}>
      {t("entry.checkAndSubmit")}
    </Link>
  );
});

type Parts = Pick<Props, "sheet"> & { entry: Entry };

const EntryHead = memo(function EntryHead({ sheet, entry }: Parts) {
  const now = useServerNow();
  const { total } = entry.preview;
  const leaves = sheet.leaves.length;
  const filled = leaves - Object.keys(total.missing).length;
  const left = daysBetween(now, sheet.due);
  return (
    <header className="entry-head">
      <h1>{t("entry.title")}</h1>
      <progress value={filled} max={leaves} aria-label={t("entry.withFigures", { entered: filled, leaves })} />
      <span>{t("entry.withFigures", { entered: filled, leaves })}</span>
      <span>
        {t("parts.due", { date: formatDate(sheet.due) })}
        {sheet.submitted_at === null && `, ${left < 0 ? t("parts.daysLate", { count: -left }) : t("parts.daysLeft", { count: left })}`}
      </span>
      <span className="grow" />
      <span className="entry-score">
        {t("entry.selfScore")} <strong>{formatNumber(total.displayed, sheet.framework.display_decimals)}</strong>/
        {formatNumber(sheet.framework.scale)}
      </span>
    </header>
  );
});

/** At most two: what stops the work first. */
const Strips = memo(function Strips({ sheet, entry }: Parts) {
  const offline = useOfflineSince();
  const unsent = entry.queue.drafts.size;
  const { waiting, saving } = countsOf(entry.queue);
  const closed = sheet.closed_at !== null;
  return (
    <>
      {offline !== null && (
        <Strip kind="soon" icon="offline">
          {t("parts.offlineEntry", { time: formatTime(offline), count: waiting + saving })}
        </Strip>
      )}
      {closed && (
        <Strip kind="locked" icon="lock">
          {t("sheet.closedStrip", { time: formatDateTime(sheet.closed_at ?? "") })}
          {unsent > 0 && ` ${t("entry.closedDraft", { count: unsent })}`}
          {unsent > 0 && <UnsentFile rows={entry.rows.filter(({ leaf }) => entry.queue.drafts.has(leaf.code))} name={`${sheet.round}-${sheet.unit.code}`} />}
        </Strip>
      )}
      {!closed && !entry.mayEnter && (
        <Strip kind="locked" icon="eye">
          {t("entry.readOnly")}
        </Strip>
      )}
      {!closed && entry.mayEnter && sheet.status !== "open" && (
        <Strip kind="locked" icon="lock">
          {t("entry.submittedLocked")}
        </Strip>
      )}
    </>
  );
});
