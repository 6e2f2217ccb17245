import { formatNumber, t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { memo, useEffect, useRef } from "react";
import { Icon } from "../shell/icon.tsx";
import type { KnownFramework } from "../sheets/reading.ts";
import { CellEditor, type Editor, Resting, STILL } from "./editor.tsx";
import type { Field } from "./entered.ts";
import { type Row, faultyField, hint, lacksEvidence } from "./model.ts";
import type { Place } from "./movement.ts";
import { RowStatus } from "./row-status.tsx";
import { cellText, worth } from "./shown.ts";
import { PAPERS } from "./use-grid.ts";

interface Props {
  row: Row;
  place: number;
  /** Its line in the grid, those of the groups counted. */
  index: number;
  known: KnownFramework;
  assessment: string;
  unit: string;
  /** The active column, when this is the active row. */
  at: number | undefined;
  /** The picked columns, one bit each. */
  picked: number;
  hold: (editor: Editor) => void;
  go: (place: Place) => void;
  enter: (row: Row, name: string, text: string) => void;
  typing: (row: Row, name: string, text: string | null) => void;
  tick: (open: boolean) => void;
}

/** One criterion; a step from cell to cell draws the two rows it concerns and no other. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, place, index, known, unit, at, hold, go } = props;
  const { leaf } = row;
  const active = at !== undefined;
  const { result, points } = worth(row, known, unit);
  const hintId = `hint-${leaf.code}`;
  const classes = [active && "current", leaf.returned && "returned"].filter(Boolean).join(" ");
  return (
    <tr aria-rowindex={index} className={classes} data-leaf={leaf.code}>
      <td className="code">
        {leaf.code}
      </td>
      <th scope="row" id={`leaf-${leaf.code}`}>
        {leaf.name}
        <Hint row={row} id={hintId} />
      </th>
      {row.applies ? (
        row.fields.map((field, column) => (
          <ValueCell key={field.name} {...props} field={field} column={column} described={hintId} />
        ))
      ) : (
        <td colSpan={3} className="excluded" onClick={() => go({ row: place, column: 0 })}>
          {active ? (
            <Resting hold={hold} label={leaf.name} text={t("entry.excludedFramework")} />
          ) : (
            <span>{t("entry.excludedFramework")}</span>
          )}
        </td>
      )}
      {row.applies && row.fields.length === 1 && row.fields[0]?.kind === "number" && (
        <td className="unit">
          {row.fields[0].unit}
        </td>
      )}
      {row.applies && (
        <td className={row.result.state === "refused" ? "number wrong" : "number"}>
          {result}
        </td>
      )}
      <EvidenceCell {...props} />
      <td className="number points">
        <strong>{points}</strong>
        <span className="scale">/{formatNumber(leaf.max)}</span>
      </td>
      <td>
        <RowStatus row={row} editing={active && at < PAPERS} />
      </td>
    </tr>
  );
});

/** What is wrong and how to write it, below the name of the criterion; read out with the cell. */
function Hint({ row, id }: { row: Row; id: string }) {
  const words = row.fields.map((field) => {
    const text = row.entered.inputs[field.name];
    const how = hint(field, text);
    return how === undefined ? undefined : t("entry.did", { text: text ?? "", hint: how });
  });
  const said = words.find((one) => one !== undefined);
  return said === undefined ? null : (
    <small id={id} className="is-late">
      {said}
    </small>
  );
}

function ValueCell(props: Props & { field: Field; column: number; described: string }) {
  const { row, place, at, hold, go, field, column, described, enter, typing, tick } = props;
  const here = at === column;
  const picked = (props.picked & (1 << column)) !== 0;
  const box = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    // Below the sticky head the active cell would be out of sight.
    if (here) box.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const { leaf } = row;
  const label = t("entry.cellLabel", { code: leaf.code, name: leaf.name, field: field.label });
  const wide = field.kind !== "number" && row.fields.length === 1 ? 2 : 1;
  const wrong = faultyField(row) === field.name;
  return (
    <td ref={box} colSpan={wide} className={classOf(row, field, picked, wrong)}
      aria-selected={here || picked} onClick={() => !here && go({ row: place, column })}>
      {here ? (
        <CellEditor key={`${leaf.code} ${field.name}`} row={row} field={field} hold={hold} label={label}
          described={wrong ? described : undefined} invalid={wrong} enter={(text) => enter(row, field.name, text)}
          typing={(text) => typing(row, field.name, text)} tick={tick} />
      ) : (
        <span>{cellText(field, row.entered.inputs[field.name])}</span>
      )}
      {!row.open && <Icon name="lock" size={14} />}
      {field.kind === "choice" && row.open && !here && <Icon name="down" size={16} />}
    </td>
  );
}

function classOf(row: Row, field: Field, picked: boolean, wrong: boolean): string {
  const empty = (row.entered.inputs[field.name] ?? "") === "";
  const states: Record<string, boolean> = {
    value: true,
    words: field.kind !== "number",
    picked,
    locked: !row.open,
    wrong,
    conflicting: row.standing === "conflict",
    saving: row.standing === "saving",
    queued: row.standing === "queued" || row.standing === "waiting",
    missing: empty && row.open && row.standing === undefined,
    asked: row.entered.na !== null,
  };
  return Object.keys(states)
    .filter((name) => states[name])
    .join(" ");
}

function EvidenceCell({ row, place, assessment, at, hold, go }: Props) {
  const { leaf } = row;
  const column = PAPERS;
  const here = at === column && row.applies;
  const box = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here) hold({ ...STILL, focus: () => box.current?.focus() });
  });
  if (!row.applies) return <td />;
  const count = leaf.evidence.length;
  return (
    <td className={lacksEvidence(row) ? "papers lacking" : "papers"}>
      <Link ref={box} to="/assessments/$assessment/evidence/$leaf" params={{ assessment, leaf: leaf.code }}
        tabIndex={here ? 0 : -1} onFocus={() => !here && go({ row: place, column })}
        aria-label={`${leaf.code}: ${count === 0 ? t("entry.evidenceAdd") : t("entry.evidenceCount", { count })}`}>
        <Icon name={count === 0 ? "plus" : "clip"} size={16} />
        {count > 0 && count}
      </Link>
    </td>
  );
}
