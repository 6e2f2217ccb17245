import { formatNumber, t } from "@dti/i18n";
import { Fragment, memo, useDeferredValue, useMemo, useState } from "react";
import { useNow } from "../shell/announce.tsx";
import { useSteady } from "../shell/use-steady.ts";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { Checklist } from "./checklist.tsx";
import { meaning, withFigure } from "./entered.ts";
import { GridRow } from "./grid-row.tsx";
import type { Group, Row } from "./model.ts";
import type { PastedCell } from "./paste.ts";
import type { Place } from "./movement.ts";
import { type Picked, useGrid } from "./use-grid.ts";
import type { Entry } from "./use-entry.ts";

/** As many rows as a large window shows; the others are drawn when these can be read. */
const FIRST = 24;

export interface GridProps {
  sheet: Sheet;
  known: KnownFramework;
  entry: Entry;
  rows: readonly Row[];
  active: Picked;
  activate: (picked: Picked) => void;
  details: () => void;
  find: () => void;
  preview: (cells: PastedCell[]) => void;
  /** Whether a preview lies over the grid; when it goes, the active cell has the focus again. */
  covered: boolean;
}

/** The sheet as an ARIA grid: groups as sticky lines, one real input in the active cell. */
export function EntryGrid(props: GridProps) {
  const { sheet, known, entry, rows, active } = props;
  const [ticking, setTicking] = useState(false);
  const { say, spoken } = useNow();
  const grid = useGrid({
    ...props,
    say: ({ undone = 0, redone = 0 }) => {
      if (undone > 0) say(t("entry.undone", { count: undone }));
      if (redone > 0) say(t("entry.redone", { count: redone }));
    },
  });
  const go = useSteady(grid.go);
  const enter = useSteady((row: Row, name: string, text: string): void => {
    if (meaning(text) === meaning(row.entered.inputs[name])) entry.queue.typing(row.leaf, null);
    else entry.enter(new Map([[row.leaf.code, withFigure(row.entered, name, text)]]));
  });
  const typing = useSteady((row: Row, name: string, text: string | null): void => {
    entry.queue.typing(row.leaf, text === null ? null : withFigure(row.entered, name, text));
  });
  const whole = useDeferredValue(true, false);
  const count = useMemo(() => linesOf(sheet.leaves).at(-1), [sheet]);
  const lines = useMemo(() => linesOf(rows.map(({ leaf }) => leaf)), [rows]);
  const groups = useDeferredValue(entry.groups);
  const current = rows.find(({ leaf }) => leaf.code === active.leaf);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table that is worked in */}
      <table className="entry-grid" role="grid" aria-rowcount={count}
        aria-label={t("entry.gridLabel", { unit: sheet.unit.name, round: sheet.round_name })}
        onKeyDown={grid.onKeyDown} onCopy={grid.onCopy} onPaste={grid.onPaste}>
        <Columns />
        <tbody>
          {rows.slice(0, whole ? undefined : Math.max(FIRST, grid.at.row + 1)).map((row, place) => (
            <Fragment key={row.leaf.code}>
              {row.leaf.group !== rows[place - 1]?.leaf.group && (
                <GroupLine group={groups.find(({ code }) => code === row.leaf.group)} index={(lines[place] ?? 0) - 1} />
              )}
              <GridRow row={row} place={place} index={lines[place] ?? 0} known={known} assessment={sheet.id} unit={sheet.unit.code}
                at={active.leaf === row.leaf.code ? grid.at.column : undefined}
                picked={pickedIn(row, place, grid.picked)} hold={grid.hold} go={go} enter={enter} typing={typing} tick={setTicking} />
            </Fragment>
          ))}
        </tbody>
      </table>
      {spoken}
      {ticking && current !== undefined && (
        <Checklist row={current} close={() => setTicking(false)} enter={(name, text) => enter(current, name, text)} />
      )}
    </>
  );
}

type Grouped = readonly { readonly group: string }[];

/** The line each row stands on, below the head and behind the lines of the groups. */
function linesOf(leaves: Grouped): number[] {
  let groups = 0;
  return leaves.map(({ group }, place) => {
    if (group !== leaves[place - 1]?.group) groups += 1;
    return place + 2 + groups;
  });
}

/** The picked cells of a row, one bit each. */
function pickedIn(row: Row, place: number, picked: (place: Place) => boolean): number {
  return row.fields.reduce((bits, _, column) => (picked({ row: place, column }) ? bits | (1 << column) : bits), 0);
}

function Columns() {
  return (
    <thead>
      <tr>
        <th scope="col">{t("entry.code")}</th>
        <th scope="col">{t("entry.leaf")}</th>
        <th scope="col" className="number">{t("entry.first")}</th>
        <th scope="col" className="number">{t("entry.second")}</th>
        <th scope="col" className="number">{t("entry.result")}</th>
        <th scope="col">{t("entry.evidence")}</th>
        <th scope="col" className="number">{t("entry.score")}</th>
        <th scope="col">{t("entry.status")}</th>
      </tr>
    </thead>
  );
}

const GroupLine = memo(function GroupLine({ group, index }: { group: Group | undefined; index: number }) {
  if (group === undefined) return null;
  const { code, name, max, points, leaves, filled } = group;
  return (
    <tr className="group-line" aria-rowindex={index}>
      <th colSpan={2} scope="rowgroup">
        {code}. {name}
      </th>
      <td colSpan={4}>{t("entry.groupCount", { entered: filled, leaves })}</td>
      <td className="number">
        <strong>{points === "" ? "–" : formatNumber(points, 2)}</strong>
        <span className="scale">/{formatNumber(max)}</span>
      </td>
      <td />
    </tr>
  );
});
