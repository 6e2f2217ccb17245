import { t } from "@dti/i18n";
import type { Row } from "../entry/model.ts";
import { cellText } from "../entry/shown.ts";

const AFTER_MS = 60_000;

/** What nobody can send any more, as a file for whoever has to ask for it on paper. */
export function UnsentFile({ rows, name }: { rows: readonly Row[]; name: string }) {
  const save = (): void => {
    // The mark at the beginning is how a spreadsheet knows the encoding.
    const url = URL.createObjectURL(new Blob([`\uFEFF${unsentTable(rows)}`], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), AFTER_MS);
  };
  return (
    <button type="button" className="button small" onClick={save}>
      {t("entry.unsentFile")}
    </button>
  );
}

/** One line for each cell: the criterion, what the cell is called, what was typed; or the reason for leaving the criterion out. */
export function unsentTable(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ leaf, fields, entered }) => {
    const cells = fields.map((field) => [field.label, cellText(field, entered.inputs[field.name])] as const);
    const claim = entered.na === null ? [] : [[t("entry.askNa"), entered.na] as const];
    return [...cells, ...claim].filter(([, text]) => text !== "").map(([label, text]) => [leaf.code, leaf.name, label, text]);
  });
  const head = [t("entry.code"), t("entry.leaf"), t("entry.figures"), t("entry.unsentValue")];
  return [head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n");
}

/** No cell begins a formula. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
