/** The same data as a table and as a file. */

import { editable, formatNumber, rounded } from "@dti/i18n";
import type { ReactNode } from "react";

export interface Column {
  readonly name: string;
  /** Numbers are API decimals; text is anything else. */
  readonly kind?: "number" | "text";
  readonly places?: number;
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row names it; null is unknown. */
  readonly rows: readonly (readonly (number | string | null)[])[];
}

const NOTHING = "–";

const cellText = (cell: number | string | null, column: Column | undefined): string => {
  if (cell === null) return NOTHING;
  return column?.kind === "number" ? formatNumber(cell, column.places) : `${cell}`;
};

export function DataTable({ table }: { readonly table: ChartTable }): ReactNode {
  const side = (index: number): string | undefined => (table.columns[index]?.kind === "number" ? "number" : undefined);
  return (
    <div className="ch-scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <table className="table">
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column.name} scope="col" className={side(index)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, index) => {
                const column = table.columns[index];
                const text = cellText(cell, column);
                return index === 0 ? (
                  <th key={column?.name} scope="row" className={side(index)}>
                    {text}
                  </th>
                ) : (
                  <td key={column?.name} className={side(index)}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const BOM = "\uFEFF";
const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?[0-9][0-9.]*(?:,[0-9]+)?%?$/;

/** CSV as the services write it: BOM, semicolons, CRLF, decimal comma; nothing a spreadsheet would run. */
export function csvOf(table: ChartTable): string {
  const lines = [
    table.columns.map((column) => column.name),
    ...table.rows.map((row) => row.map((cell, index) => csvCell(cell, table.columns[index]))),
  ];
  return `${BOM}${lines.map((cells) => `${cells.map(quoted).join(";")}\r\n`).join("")}`;
}

function csvCell(cell: number | string | null, column: Column | undefined): string {
  if (cell === null) return "";
  if (column?.kind !== "number") return `${cell}`;
  return editable(column.places === undefined ? `${cell}` : rounded(cell, column.places));
}

function quoted(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
