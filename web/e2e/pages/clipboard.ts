/** What people bring along from Excel. */

import type { Page } from "@playwright/test";
import { stage } from "../stage.ts";

const COLUMNS = 2;

type Cells = string[][];

/** The sheet as a person has it in Excel: one line per leaf, numbers as they are written here. */
export function cellsOf(unit: string): Cells {
  const lines = Object.values(stage.sheets[unit] ?? {}).map((inputs) => Object.values(inputs));
  return lines.map((line) => Array.from({ length: COLUMNS }, (_, place) => written(line[place] ?? "")));
}

/** 67364 is written 67.364 and 0.5 is written 0,5. */
export function written(value: string): string {
  if (!/^\d+(?:\.\d+)?$/.test(value)) return value;
  const [whole = "", part] = value.split(".");
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ".") + (part === undefined ? "" : `,${part}`);
}

/** Puts a range on the clipboard as Excel does, as HTML and as text. */
export async function copied(page: Page, cells: Cells): Promise<void> {
  const html = `<table>${cells.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const text = cells.map((line) => line.join("\t")).join("\r\n");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(
    async (kinds) => {
      const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    },
    { "text/html": html, "text/plain": `${text}\r\n` },
  );
}
