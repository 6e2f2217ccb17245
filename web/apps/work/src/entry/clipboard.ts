/** Ranges of cells to and from Excel. */

import { nfc } from "@dti/i18n";

/** The cells of a clipboard: Excel's HTML table where there is one, else lines split by tabs. */
export function readRange(html: string, text: string): string[][] {
  const fromTable = html === "" ? [] : readTable(html);
  return fromTable.length > 0 ? fromTable : readLines(text);
}

function readTable(html: string): string[][] {
  const lines = [...(new DOMParser().parseFromString(html, "text/html").querySelector("table")?.rows ?? [])];
  const rows: string[][] = lines.map(() => []);
  for (const [down, line] of lines.entries()) for (const cell of line.cells) put(cell, rows.slice(down));
  return rows.map((row) => Array.from(row, (text) => text ?? ""));
}

/** Into the first free place of the first row; the other places a merged cell covers are empty. */
function put(cell: HTMLTableCellElement, rows: readonly string[][]): void {
  const [first = []] = rows;
  const free = Array.from(first).findIndex((text) => text === undefined);
  const from = free === -1 ? first.length : free;
  for (const row of rows.slice(0, Math.max(1, cell.rowSpan))) {
    for (let right = 0; right < cell.colSpan; right += 1) row[from + right] = "";
  }
  first[from] = nfc(cell.textContent);
}

/** Excel quotes a cell with a line break or a quote in it, and ends with a line break. */
export function readLines(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(nfc(cell));
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === "\t") end();
    else if (sign === "\n") {
      end();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || (rows.at(-1)?.length ?? 0) > 0) end();
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows;
}

export function writeLines(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quotedWhereNeeded).join("\t")).join("\r\n");
}

export function writeTable(cells: readonly (readonly string[])[]): string {
  const table = document.createElement("table");
  for (const row of cells) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table.outerHTML;
}

function quotedWhereNeeded(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
