import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { readRange, writeLines, writeTable } from "./clipboard.ts";
import type { Editor } from "./editor.tsx";
import type { Row } from "./model.ts";
import { type Place, type Range, between, inside, moved } from "./movement.ts";
import { type PastedCell, changesOf, cleared, copied, filledDown, planned } from "./paste.ts";
import type { Entry } from "./use-entry.ts";

export interface Picked {
  readonly leaf: string;
  readonly column: number;
}

interface Wanted {
  readonly rows: readonly Row[];
  readonly entry: Entry;
  readonly active: Picked;
  readonly activate: (picked: Picked) => void;
  readonly preview: (cells: PastedCell[]) => void;
  readonly say: (change: { undone?: number; redone?: number }) => void;
  readonly details: () => void;
  readonly find: () => void;
  readonly covered: boolean;
}

/** The column of the papers, behind numerator and denominator. */
export const PAPERS = 2;

/** A row's cells: its inputs, then its papers. */
export function columnsOf(row: Row | undefined): number[] {
  return row?.applies ? [...row.fields.keys(), PAPERS] : [0];
}

/** Keys and clipboard of the grid. */
export function useGrid(wanted: Wanted) {
  const { rows, entry, active, activate, covered } = wanted;
  const editor = useRef<Editor | null>(null);
  const hold = useCallback((next: Editor) => {
    editor.current = next;
  }, []);
  const [reach, setReach] = useState<Place | null>(null);
  const wanting = useRef<Picked | null>(null);
  const row = Math.max(0, rows.findIndex(({ leaf }) => leaf.code === active.leaf));
  const at: Place = { row, column: columnsOf(rows[row]).findLast((one) => one <= active.column) ?? 0 };
  const range = between(at, reach ?? at);
  useEffect(() => {
    if (wanting.current?.leaf !== active.leaf || wanting.current.column !== active.column) return;
    wanting.current = null;
    editor.current?.focus();
  });
  useEffect(() => {
    if (!covered) return undefined;
    // The browser gives the focus back to what had it, which the paste may have replaced.
    return () => editor.current?.focus();
  }, [covered]);
  const go = (place: Place): void => {
    const target = rows[place.row];
    if (target === undefined) return;
    setReach(null);
    const next = { leaf: target.leaf.code, column: place.column };
    wanting.current = next;
    activate(next);
  };
  const apply = (cells: readonly PastedCell[]): void => entry.enter(changesOf(cells));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // The keys of a composition belong to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.altKey) return;
    const mode = editor.current?.mode() ?? "ready";
    const keys = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    const act = shortcut(event.key, keys.ctrl, mode, { ...wanted, editor: editor.current, apply, range });
    if (act !== undefined) {
      act();
      event.preventDefault();
      return;
    }
    if (mode === "caret" && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    if (opens(event)) return;
    const reaching = keys.shift && event.key.startsWith("Arrow") && mode === "ready";
    const target = moved(reaching ? (reach ?? at) : at, keys, rows.map(columnsOf));
    if (target === undefined) return;
    event.preventDefault();
    if (reaching) {
      setReach(target);
      return;
    }
    editor.current?.leave();
    go(target);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editor.current?.mode() !== "ready") return;
    const cells = copied(rows, range);
    event.clipboardData.setData("text/plain", writeLines(cells));
    event.clipboardData.setData("text/html", writeTable(cells));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const cells = readRange(event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain"));
    const single = cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
    if (single && editor.current?.mode() !== "ready") return;
    event.preventDefault();
    const plan = planned(rows, at, cells);
    if (plan.length === 1 && plan[0]?.problem === undefined) apply(plan);
    else if (plan.length > 0) wanted.preview(plan);
  };
  return { at, hold, go, picked: (place: Place) => reach !== null && inside(range, place), onKeyDown, onCopy, onPaste };
}

/** Enter on a link or a button is its own, not a step down. */
function opens(event: KeyboardEvent): boolean {
  return event.key === "Enter" && (event.target instanceof HTMLAnchorElement || event.target instanceof HTMLButtonElement);
}

type Shortcuts = Wanted & { editor: Editor | null; apply: (cells: readonly PastedCell[]) => void; range: Range };

/** What a key means that neither moves nor types. */
function shortcut(key: string, ctrl: boolean, mode: string, at: Shortcuts): (() => void) | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ctrl) return withCtrl(at)[name];
  return (mode === "ready" ? whenReady(at)[name] : undefined) ?? plain(at)[name];
}

type Acts = Readonly<Record<string, () => void>>;

function withCtrl({ rows, entry, editor, apply, range, say, details }: Shortcuts): Acts {
  return {
    s: () => {
      editor?.commit();
      entry.save();
    },
    z: () => {
      // Within a text it gives up the text; what was entered before is another step.
      if (editor !== null && editor.mode() !== "ready") editor.revert();
      else say({ undone: entry.undo() });
    },
    y: () => say({ redone: entry.redo() }),
    d: () => apply(filledDown(rows, range)),
    Enter: () => {
      editor?.commit();
      details();
    },
  };
}

function whenReady({ rows, apply, range, find }: Shortcuts): Acts {
  return { Delete: () => apply(cleared(rows, range)), "/": find };
}

function plain({ editor }: Shortcuts): Acts {
  return { F2: () => editor?.setMode("caret"), Escape: () => editor?.revert() };
}
