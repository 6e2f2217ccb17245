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

/** The place a key leads to; undefined when the key does not move. `lengths` are the cells of each row. */
export function moved(from: Place, { key, ctrl, shift }: Keys, lengths: readonly number[]): Place | undefined {
  const last = lengths.length - 1;
  const width = lengths[from.row] ?? 1;
  switch (key) {
    case "ArrowUp":
      return at(from.row - 1, from.column, lengths);
    case "ArrowDown":
      return at(from.row + 1, from.column, lengths);
    case "ArrowLeft":
      return at(from.row, Math.min(from.column, width - 1) - 1, lengths);
    case "ArrowRight":
      return at(from.row, Math.min(from.column, width - 1) + 1, lengths);
    case "PageUp":
      return at(from.row - PAGE, from.column, lengths);
    case "PageDown":
      return at(from.row + PAGE, from.column, lengths);
    case "Home":
      return at(ctrl ? 0 : from.row, 0, lengths);
    case "End":
      return ctrl ? at(last, (lengths[last] ?? 1) - 1, lengths) : at(from.row, width - 1, lengths);
    case "Enter":
      return at(from.row + (shift ? -1 : 1), from.column, lengths);
    case "Tab":
      return along(from, shift ? -1 : 1, lengths);
    default:
      return undefined;
  }
}

function at(row: number, column: number, lengths: readonly number[]): Place {
  const near = Math.max(0, Math.min(lengths.length - 1, row));
  return { row: near, column: Math.max(0, Math.min((lengths[near] ?? 1) - 1, column)) };
}

/** The next cell in reading order; undefined behind the last one, where Tab leaves the grid. */
function along(from: Place, step: -1 | 1, lengths: readonly number[]): Place | undefined {
  const column = from.column + step;
  if (column >= 0 && column < (lengths[from.row] ?? 0)) return { row: from.row, column };
  const row = from.row + step;
  if (row < 0 || row >= lengths.length) return undefined;
  return { row, column: step === 1 ? 0 : (lengths[row] ?? 1) - 1 };
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
