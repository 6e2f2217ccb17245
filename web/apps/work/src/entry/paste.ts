/** A pasted range on the grid: what each cell would become, before anything changes. */

import { fold, t, wordsFor } from "@dti/i18n";
import type { Entered } from "../drafts/store.ts";
import { type Field, meaning, valueOf, withFigure } from "./entered.ts";
import type { Row } from "./model.ts";
import type { Place, Range } from "./movement.ts";

export interface PastedCell {
  /** Its place in the grid, as a name. */
  readonly key: string;
  /** Absent below the last row. */
  readonly row: Row | undefined;
  readonly field: Field | undefined;
  readonly old: string;
  readonly text: string;
  /** Why the cell is left as it is. */
  readonly problem: string | undefined;
}

/** From the active cell down and to the right; cells that change nothing are left out. */
export function planned(rows: readonly Row[], at: Place, cells: readonly (readonly string[])[]): PastedCell[] {
  return cells.flatMap((line, down) => {
    const row = rows[at.row + down];
    return line.flatMap((given, right): PastedCell[] => {
      const key = `${at.row + down} ${at.column + right}`;
      const field = row?.fields[at.column + right];
      if (row === undefined || field === undefined) {
        return given === "" ? [] : [{ key, row, field, old: "", text: given, problem: t("entry.pasteOutside") }];
      }
      const old = row.entered.inputs[field.name] ?? "";
      const text = codeOf(field, given);
      if (meaning(text) === meaning(old)) return [];
      return [{ key, row, field, old, text, problem: problemOf(row, field, text) }];
    });
  });
}

function problemOf(row: Row, field: Field, text: string): string | undefined {
  if (!row.open) return t("entry.pasteLocked");
  const value = valueOf(field, text);
  if (value === undefined) return wordsFor(field.kind === "date" ? "input.refused.not-a-date" : "input.refused.not-a-number");
  if (field.options.length === 0 || value === null) return undefined;
  const known = new Set(field.options.map(({ code }) => code));
  const codes = field.kind === "checklist" ? value.split(",") : [value];
  return codes.every((code) => known.has(code)) ? undefined : wordsFor("input.refused.unknown-choice", { given: text });
}

/** People copy the words of a choice, not its code. */
function codeOf(field: Field, given: string): string {
  const found = field.options.find(({ code, label }) => code === given || fold(label) === fold(given));
  return found?.code ?? given;
}

/** The same cells on the rows as they stand, which others may have changed since. */
export function replanned(cells: readonly PastedCell[], rows: readonly Row[]): PastedCell[] {
  const present = new Map(rows.map((row) => [row.leaf.code, row]));
  return cells.map((cell) => {
    const { field, text } = cell;
    const row = present.get(cell.row?.leaf.code ?? "");
    if (row === undefined || field === undefined) return cell;
    return { ...cell, row, old: row.entered.inputs[field.name] ?? "", problem: problemOf(row, field, text) };
  });
}

/** What the taken cells make of their leaves. */
export function changesOf(cells: readonly PastedCell[]): ReadonlyMap<string, Entered> {
  const changes = new Map<string, Entered>();
  for (const { row, field, text, problem } of cells) {
    if (problem !== undefined || row === undefined || field === undefined) continue;
    const before = changes.get(row.leaf.code) ?? row.entered;
    changes.set(row.leaf.code, withFigure(before, field.name, text));
  }
  return changes;
}

/** The texts of a range, line by line, as they are typed. */
export function copied(rows: readonly Row[], range: Range): string[][] {
  return rows.slice(range.top, range.bottom + 1).map(({ fields, entered }) =>
    fields.slice(range.left, range.right + 1).map((field) => {
      const text = entered.inputs[field.name] ?? "";
      return field.options.find(({ code }) => code === text)?.label ?? text;
    }),
  );
}

/** The first line of a range, for all its other lines. */
export function filledDown(rows: readonly Row[], range: Range): PastedCell[] {
  const [first = []] = copied(rows, { ...range, bottom: range.top });
  const lines = Array.from({ length: range.bottom - range.top }, () => first);
  return planned(rows, { row: range.top + 1, column: range.left }, lines);
}

/** Nothing in any cell of the range. */
export function cleared(rows: readonly Row[], range: Range): PastedCell[] {
  const line = Array.from({ length: range.right - range.left + 1 }, () => "");
  const lines = Array.from({ length: range.bottom - range.top + 1 }, () => line);
  return planned(rows, { row: range.top, column: range.left }, lines);
}
