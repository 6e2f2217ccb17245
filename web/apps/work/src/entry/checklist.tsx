import { t } from "@dti/i18n";
import { Dialog } from "../shell/dialog.tsx";
import type { Row } from "./model.ts";

/** The items of a checklist; each tick is entered at once. */
export function Checklist({ row, close, enter }: { row: Row; close: () => void; enter: (name: string, text: string) => void }) {
  const field = row.fields.find(({ kind }) => kind === "checklist");
  if (field === undefined) return null;
  return (
    <Dialog title={`${row.leaf.code} ${row.leaf.short_name}`} close={close}>
      <Ticks row={row} enter={enter} />
      <footer>
        <button type="button" className="button primary" onClick={close}>
          {t("parts.close")}
        </button>
      </footer>
    </Dialog>
  );
}

export function Ticks({ row, enter }: { row: Pick<Row, "fields" | "open"> & { entered: Pick<Row["entered"], "inputs"> }; enter: (name: string, text: string) => void }) {
  const field = row.fields.find(({ kind }) => kind === "checklist");
  if (field === undefined) return null;
  const chosen = (row.entered.inputs[field.name] ?? "").split(",").filter((code) => code !== "");
  const toggled = (code: string): string => {
    const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
    return field.options.filter((option) => next.includes(option.code)).map((option) => option.code).join(",");
  };
  return (
    <fieldset className="ticks" disabled={!row.open}>
      <legend>{t("entry.choices")}</legend>
      {field.options.map((option) => (
        <label key={option.code} className="tick">
          <input type="checkbox" checked={chosen.includes(option.code)} onChange={() => enter(field.name, toggled(option.code))} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
