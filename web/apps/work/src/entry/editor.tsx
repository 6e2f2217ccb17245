import { t } from "@dti/i18n";
import { useEffect, useLayoutEffect, useRef } from "react";
import { cellText } from "./shown.ts";
import type { Field } from "./entered.ts";
import type { Row } from "./model.ts";
import { useTyped } from "./use-typed.ts";

/** How the keys are meant: over the grid, replacing what stands there, or within the text. */
export type Mode = "caret" | "ready" | "typing";

/** What the grid asks of the editor in its active cell. */
export interface Editor {
  readonly mode: () => Mode;
  readonly setMode: (mode: Mode) => void;
  readonly commit: () => void;
  /** Gives up the focus, which commits: before anything is drawn, as the browser lays the page out to take it away. */
  readonly leave: () => void;
  readonly revert: () => void;
  readonly focus: () => void;
}

interface Props {
  row: Row;
  field: Field;
  /** Takes the editor of the active cell, as it is after each rendering. */
  hold: (editor: Editor) => void;
  label: string;
  described: string | undefined;
  invalid: boolean;
  enter: (text: string) => void;
  /** What stands in the input before it is entered; null once it is given up. */
  typing: (text: string | null) => void;
  tick: (open: boolean) => void;
}

/**
 * The real input of the active cell. It holds the focus before the first key, so that an input method
 * composes in it from the beginning; it never commits while a composition runs.
 */
export function CellEditor(props: Props) {
  if (props.field.kind === "choice") return <Chooser {...props} />;
  if (props.field.kind === "checklist") return <Opener {...props} />;
  return <TextEditor {...props} />;
}

function TextEditor({ row, field, hold, label, described, invalid, enter, typing }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const mode = useRef<Mode>("ready");
  const known = row.entered.inputs[field.name] ?? "";
  const entered = (given: string): void => {
    mode.current = "ready";
    enter(given);
  };
  const { text, type, giveUp, ...typed } = useTyped(entered, typing);
  const shown = text ?? cellText(field, known);
  const last = useRef(shown);
  useLayoutEffect(() => {
    const changed = last.current !== shown;
    last.current = shown;
    // What comes from elsewhere (undo, a paste, another person) is replaced by typing like what was there.
    if (changed && mode.current === "ready" && document.activeElement === box.current) box.current?.select();
  });
  const commit = (): void => {
    mode.current = "ready";
    typed.commit();
  };
  useEffect(() => {
    hold({
      commit,
      leave: () => box.current?.blur(),
      mode: () => mode.current,
      setMode: (next) => {
        mode.current = next;
        if (next === "caret" && row.open) type(text ?? known);
      },
      revert: () => {
        giveUp();
        mode.current = "ready";
        box.current?.select();
      },
      focus: () => {
        // The cell has come into view already.
        box.current?.focus({ preventScroll: true });
        box.current?.select();
      },
    });
  });
  return (
    <input ref={box} className="cell-input" inputMode={field.kind === "number" ? "decimal" : "numeric"} aria-label={label}
      aria-describedby={described} aria-invalid={invalid} readOnly={!row.open} autoComplete="off" spellCheck={false}
      value={shown}
      onChange={(event) => {
        if (mode.current === "ready") mode.current = "typing";
        type(event.target.value);
      }}
      onFocus={(event) => {
        if (mode.current === "ready") event.target.select();
      }}
      onBlur={commit} />
  );
}

function Chooser({ row, field, hold, label, described, invalid, enter }: Props) {
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    hold({ ...STILL, focus: () => box.current?.focus() });
  });
  const known = row.entered.inputs[field.name] ?? "";
  if (!row.open) return <Resting hold={hold} label={label} text={cellText(field, known)} />;
  return (
    <select ref={box} className="cell-input" aria-label={label} aria-describedby={described} aria-invalid={invalid}
      value={known} onChange={(event) => enter(event.target.value)}>
      <option value="">{t("entry.choose")}</option>
      {field.options.map((option) => (
        <option key={option.code} value={option.code}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Opener({ row, field, hold, label, described, tick }: Props) {
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    hold({ ...STILL, focus: () => box.current?.focus() });
  });
  const text = cellText(field, row.entered.inputs[field.name]);
  if (!row.open) return <Resting hold={hold} label={label} text={text} />;
  return (
    <button ref={box} type="button" className="cell-input" aria-haspopup="dialog" aria-describedby={described}
      aria-label={`${label}: ${text}`} onClick={() => tick(true)}>
      {text === "" ? t("entry.choose") : text}
    </button>
  );
}

/** A cell in which nothing can be entered still takes the focus, so that it can be read and copied. */
export function Resting({ hold, label, text }: Pick<Props, "hold" | "label"> & { text: string }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    hold({ ...STILL, focus: () => box.current?.focus() });
  });
  return <input ref={box} className="cell-input" readOnly value={text} aria-label={label} />;
}

/** A cell with nothing to type into. */
export const STILL: Omit<Editor, "focus"> = {
  mode: () => "ready",
  setMode: () => undefined,
  commit: () => undefined,
  leave: () => undefined,
  revert: () => undefined,
};
