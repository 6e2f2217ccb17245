import { formatNumber, t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { type MouseEvent, useEffect, useRef } from "react";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { Strip } from "../shell/strip.tsx";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { Ticks } from "./checklist.tsx";
import { type Field, meaning, withFigure } from "./entered.ts";
import { Explanation } from "./explanation.tsx";
import { type Row, faultyField, hint } from "./model.ts";
import { NaPart } from "./na-part.tsx";
import { Working } from "./panel.tsx";
import { RowStatus } from "./row-status.tsx";
import { cellText, worth } from "./shown.ts";
import type { Entry } from "./use-entry.ts";
import { useTyped } from "./use-typed.ts";

interface Props {
  sheet: Sheet;
  known: KnownFramework;
  entry: Entry;
  rows: readonly Row[];
  active: string;
  activate: (leaf: string) => void;
  conflict: () => void;
}

/** The sheet on a phone: one open card, the others as lines. */
export function Cards(props: Props) {
  const { sheet, rows, active, activate } = props;
  const at = Math.max(0, rows.findIndex(({ leaf }) => leaf.code === active));
  const to = (place: number): void => {
    const next = rows[place];
    // What stands in the field is entered before its card closes.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (next !== undefined) activate(next.leaf.code);
  };
  return (
    <>
      <ol className="cards">
        {rows.map((row, place) => (
          <li key={row.leaf.code}>
            {row.leaf.group !== rows[place - 1]?.leaf.group && (
              <p className="card-group">{sheet.groups.find(({ code }) => code === row.leaf.group)?.name}</p>
            )}
            {place === at ? <Open {...props} row={row} next={() => to(at + 1)} /> : <Closed {...props} row={row} />}
          </li>
        ))}
      </ol>
      <div className="card-bar">
        <button type="button" className="button large" aria-label={t("entry.previous")} disabled={at === 0} onMouseDown={stay} onClick={() => to(at - 1)}>
          <Icon name="back" />
        </button>
        <span>
          {at + 1}/{rows.length}
        </span>
        <button type="button" className="button primary large" disabled={at >= rows.length - 1} onMouseDown={stay} onClick={() => to(at + 1)}>
          {t("entry.nextOne")}
          <Icon name="next" />
        </button>
      </div>
    </>
  );
}

/** The focus stays in the field until the finger is lifted: what leaving it changes would move the bar away under it. */
function stay(event: MouseEvent): void {
  event.preventDefault();
}

function Closed({ row, known, sheet, activate }: Props & { row: Row }) {
  const { result, points } = worth(row, known, sheet.unit.code);
  return (
    <button type="button" className="card-line" aria-expanded="false" onClick={() => activate(row.leaf.code)}>
      <span className="muted">{row.leaf.code}</span>
      <span className="grow">
        {row.leaf.name}
        <span className="card-facts">
          <RowStatus row={row} editing={false} />
          <span className="muted">
            {result !== "" && `${result} · `}
            {points}/{formatNumber(row.leaf.max)}
          </span>
        </span>
      </span>
      <Icon name="down" />
    </button>
  );
}

function Open(props: Props & { row: Row; next: () => void }) {
  const { row, sheet, known, entry, conflict, next } = props;
  const { leaf } = row;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: "center" });
  }, []);
  const error = entry.queue.error(leaf.code);
  const enter = (name: string, text: string): void => {
    if (meaning(text) === meaning(row.entered.inputs[name])) entry.queue.typing(leaf, null);
    else entry.enter(new Map([[leaf.code, withFigure(row.entered, name, text)]]));
  };
  const typing = (name: string, text: string | null): void => {
    entry.queue.typing(leaf, text === null ? null : withFigure(row.entered, name, text));
  };
  const params = { assessment: sheet.id, leaf: leaf.code };
  return (
    <section ref={card} className="card" aria-labelledby={`card-${leaf.code}`}>
      <p className="muted">
        {leaf.code} · {t("entry.maxPoints", { max: formatNumber(leaf.max) })}
      </p>
      <h2 id={`card-${leaf.code}`}>{leaf.name}</h2>
      {leaf.returned && (
        <Strip kind="returned" icon="returned">
          {t("entry.newReturn", { reason: leaf.return_reason ?? "" })}
        </Strip>
      )}
      {!row.applies && <p>{t("entry.excludedFramework")}</p>}
      <div className="card-fields">
        {row.applies && row.fields.map((field) => (
          <CardField key={field.name} row={row} field={field} next={next} enter={(text) => enter(field.name, text)}
            typing={(text) => typing(field.name, text)} />
        ))}
      </div>
      <p>
        <RowStatus row={row} editing={false} />
      </p>
      {row.standing === "conflict" && (
        <button type="button" className="button primary large" onClick={conflict}>
          {t("entry.conflictOpen")}
        </button>
      )}
      {error !== undefined && <Failed error={error} />}
      <Working row={row} unit={sheet.unit.code} known={known} />
      {row.applies && (
        <Link className="button large" to="/assessments/$assessment/evidence/$leaf" params={params}>
          <Icon name="clip" />
          {t("entry.evidenceCount", { count: leaf.evidence.length })}
        </Link>
      )}
      <Explanation row={row} enter={entry.enter} queue={entry.queue} />
      <NaPart row={row} enter={entry.enter} />
    </section>
  );
}

interface CardFieldProps {
  row: Row;
  field: Field;
  enter: (text: string) => void;
  typing: (text: string | null) => void;
  next: () => void;
}

function CardField({ row, field, enter, typing, next }: CardFieldProps) {
  const { text, type, commit } = useTyped(enter, typing);
  const known = row.entered.inputs[field.name] ?? "";
  if (field.kind === "checklist") return <Ticks row={row} enter={(_, codes) => enter(codes)} />;
  const wrong = faultyField(row) === field.name;
  const how = hint(field, known);
  const id = `field-${row.leaf.code}-${field.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {field.kind === "choice" ? (
        <select id={id} className="input large" disabled={!row.open} value={known} onChange={(event) => enter(event.target.value)}>
          <option value="">{t("entry.choose")}</option>
          {field.options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} className="input large number" inputMode={field.kind === "number" ? "decimal" : "numeric"} autoComplete="off"
          readOnly={!row.open} aria-invalid={wrong} aria-describedby={how === undefined ? undefined : `${id}-hint`}
          value={text ?? cellText(field, known)} onChange={(event) => type(event.target.value)} onBlur={commit}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.currentTarget.blur();
            next();
          }} />
      )}
      {how !== undefined && (
        <p id={`${id}-hint`} className="field-error">
          {t("entry.did", { text: known, hint: how })}
        </p>
      )}
    </div>
  );
}
