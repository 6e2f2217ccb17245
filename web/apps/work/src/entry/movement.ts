/** Where the keys lead in a grid whose rows differ in length. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Keys {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

const PAGE = 10;

/** The columns each row has, from left to right; a cell that spans two counts as the first of them. */
export type Columns = readonly (readonly number[])[];

/** The place a key leads to; undefined when the key does not move. */
export function moved(from: Place, { key, ctrl, shift }: Keys, columns: Columns): Place | undefined {
  const last = columns.length - 1;
  switch (key) {
    case "ArrowUp":
      return near(from.row - 1, from.column, columns);
    case "ArrowDown":
      return near(from.row + 1, from.column, columns);
    case "ArrowLeft":
      return beside(from, -1, columns) ?? from;
    case "ArrowRight":
      return beside(from, 1, columns) ?? from;
    case "PageUp":
      return near(from.row - PAGE, from.column, columns);
    case "PageDown":
      return near(from.row + PAGE, from.column, columns);
    case "Home":
      return near(ctrl ? 0 : from.row, 0, columns);
    case "End":
      return near(ctrl ? last : from.row, Number.POSITIVE_INFINITY, columns);
    case "Enter":
      return near(from.row + (shift ? -1 : 1), from.column, columns);
    case "Tab":
      return along(from, shift ? -1 : 1, columns);
    default:
      return undefined;
  }
}

/** The cell of a row at a column, or the one that covers it. */
function near(row: number, column: number, columns: Columns): Place {
  const inRange = Math.max(0, Math.min(columns.length - 1, row));
  return { row: inRange, column: (columns[inRange] ?? []).findLast((one) => one <= column) ?? 0 };
}

function beside({ row, column }: Place, step: -1 | 1, columns: Columns): Place | undefined {
  const cells = columns[row] ?? [];
  const next = step === 1 ? cells.find((one) => one > column) : cells.findLast((one) => one < column);
  return next === undefined ? undefined : { row, column: next };
}

/** The next cell in reading order; undefined behind the last one, where Tab leaves the grid. */
function along(from: Place, step: -1 | 1, columns: Columns): Place | undefined {
  const next = beside(from, step, columns);
  const row = from.row + step;
  if (next !== undefined || row < 0 || row >= columns.length) return next;
  return near(row, step === 1 ? 0 : Number.POSITIVE_INFINITY, columns);
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function between(one: Place, other: Place): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function inside(range: Range, { row, column }: Place): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
