import { t } from "@dti/i18n";
import { useEffect } from "react";
import type { Entered } from "../drafts/store.ts";
import { type SaveState, SaveStatus } from "../saving/state.tsx";
import { useSteady } from "../shell/use-steady.ts";
import { sameExplanation } from "./entered.ts";
import type { Row } from "./model.ts";
import type { Standing } from "./queue.ts";
import type { Entry } from "./use-entry.ts";
import { useTyped } from "./use-typed.ts";

interface Props extends Pick<Entry, "enter" | "queue"> {
  row: Row;
}

/** What the unit says beside its figures: why they are so, or what it did about a return. */
export function Explanation({ row, enter, queue }: Props) {
  const { leaf, entered } = row;
  const saying = (text: string): Entered => ({ ...entered, explanation: text.normalize("NFC").trim() || null });
  const say = (text: string): void => {
    if (sameExplanation(entered, saying(text))) queue.typing(leaf, null);
    else enter(new Map([[leaf.code, saying(text)]]));
  };
  const { text, type, commit } = useTyped(say, (typed) => queue.typing(leaf, typed === null ? null : saying(typed)));
  const leave = useSteady(commit);
  useEffect(() => leave, [leave]);
  const known = entered.explanation ?? "";
  const id = `explanation-${leaf.code}`;
  if (!row.open) return <Said text={known} />;
  return (
    <div className="explanation">
      <label className="field">
        <span>{t("entry.explanationOf", { code: leaf.code })}</span>
        <textarea className="input" rows={2} maxLength={2000} aria-describedby={id} value={text ?? known}
          onChange={(event) => type(event.target.value)} onBlur={commit} />
      </label>
      <p id={id} className="muted">
        {text === null && row.standing === undefined && known === "" ? t("entry.explanationHint") : <SaveStatus state={stateOf(text, row.standing)} />}
      </p>
    </div>
  );
}

/** The explanation as others read it; nothing where there is none. */
export function Said({ text }: { text: string | null }) {
  if (text === null || text === "") return null;
  return (
    <section>
      <h3>{t("entry.explanation")}</h3>
      <p className="said">{text}</p>
    </section>
  );
}

function stateOf(typed: string | null, standing: Standing | undefined): SaveState {
  if (typed !== null) return "editing";
  if (standing === undefined) return "saved";
  return standing === "waiting" ? "queued" : standing;
}
