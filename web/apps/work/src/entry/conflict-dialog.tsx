import { formatNumber, formatTime, t } from "@dti/i18n";
import { previewLeaf } from "@dti/score";
import { useState } from "react";
import type { Entered } from "../drafts/store.ts";
import { Dialog } from "../shell/dialog.tsx";
import type { KnownFramework } from "../sheets/reading.ts";
import { enteredIn, inputsOf } from "./entered.ts";
import { EXPLANATION, NA } from "./merge.ts";
import type { Row } from "./model.ts";
import { cellText } from "./shown.ts";
import type { Entry } from "./use-entry.ts";

interface Props {
  row: Row;
  entry: Entry;
  known: KnownFramework;
  unit: string;
  close: () => void;
}

/** Both values of each input two people changed, with the points either brings; nothing is overwritten silently. */
export function ConflictDialog({ row, entry, known, unit, close }: Props) {
  const conflict = entry.queue.conflicts.get(row.leaf.code);
  const draft = entry.queue.drafts.get(row.leaf.code);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  if (conflict === undefined || draft === undefined) return null;
  const theirs = enteredIn(conflict.theirs);
  const settle = (): void => {
    entry.settle(row.leaf.code, new Set(conflict.names.filter((name) => !taken.has(name))));
    close();
  };
  const choose = (name: string, take: boolean): void => {
    const next = new Set(taken);
    if (take) next.add(name);
    else next.delete(name);
    setTaken(next);
  };
  const sides = [
    { take: false, entered: draft.mine, title: t("entry.conflictMine", { time: formatTime(new Date(draft.at)) }) },
    { take: true, entered: theirs, title: t("entry.conflictTheirs", { time: conflict.theirs.entered_at === null ? "" : formatTime(conflict.theirs.entered_at) }) },
  ];
  return (
    <Dialog title={t("entry.conflictTitle", { code: row.leaf.code })} close={close}>
      {conflict.names.map((name) => (
        <fieldset key={name} className="sides">
          <legend>{row.fields.find((field) => field.name === name)?.label ?? t(name === NA ? "entry.conflictNa" : "entry.explanation")}</legend>
          {sides.map(({ take, entered, title }) => (
            <label key={title} className={taken.has(name) === take ? "side chosen" : "side"}>
              <input type="radio" name={`side-${name}`} checked={taken.has(name) === take} onChange={() => choose(name, take)} />
              <span className="muted">{title}</span>
              <strong>{shown(row, name, entered)}</strong>
              <span className="muted">{points(row, known, unit, entered)}</span>
            </label>
          ))}
          <p className="muted">{t("entry.conflictBase", { value: shown(row, name, draft.base) })}</p>
        </fieldset>
      ))}
      <footer>
        <button type="button" className="button" onClick={close}>
          {t("entry.conflictLater")}
        </button>
        <button type="button" className="button primary" onClick={settle}>
          {t(taken.size === 0 ? "entry.conflictKeep" : "entry.conflictTake")}
        </button>
      </footer>
    </Dialog>
  );
}

function shown(row: Row, name: string, entered: Entered): string {
  if (name === NA) return entered.na ?? t("entry.conflictEmpty");
  if (name === EXPLANATION) return entered.explanation ?? t("entry.conflictEmpty");
  const field = row.fields.find((one) => one.name === name);
  const text = field === undefined ? "" : cellText(field, entered.inputs[name]);
  return text === "" ? t("entry.conflictEmpty") : text;
}

function points(row: Row, { framework }: KnownFramework, unit: string, entered: Entered): string {
  const inputs = inputsOf(row.fields, entered);
  const displayed = inputs === undefined ? null : previewLeaf(framework, row.known, unit, inputs).displayed;
  if (displayed === null) return t("entry.noPoints");
  return t("entry.conflictPoints", { points: formatNumber(displayed, framework.displayDecimals), max: formatNumber(row.leaf.max) });
}
