import { type PlainKey, t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { enteredIn, sameExplanation, sameInputs } from "../entry/entered.ts";
import { Explanation } from "../entry/explanation.tsx";
import type { Row } from "../entry/model.ts";
import { cellText } from "../entry/shown.ts";
import type { Entry } from "../entry/use-entry.ts";
import { Icon } from "../shell/icon.tsx";
import { Status } from "../shell/status.tsx";
import { useTitle } from "../shell/title.ts";
import type { KnownFramework, Sheet } from "./reading.ts";
import type { Since } from "./since.ts";
import { SignBar, SignDialog } from "./sign-bar.tsx";
import { useUnitNames } from "./unit-names.ts";
import { useGates } from "./use-gates.ts";
import { useSince } from "./use-since.ts";

/** U9: what the verifier sent back, what to do first, and the way to hand only that over again. */
export function ReturnsScreen({ sheet, known }: { sheet: Sheet; known: KnownFramework }) {
  const { entry, gates } = useGates(sheet, known);
  const [signing, setSigning] = useState(false);
  useTitle(t("sheet.returnsTitle"), sheet.unit.name, sheet.round_name);
  const returned = entry.rows.filter(({ leaf }) => leaf.returned);
  return (
    <>
      <p className="crumbs">
        <Link to="/assessments/$assessment" params={{ assessment: sheet.id }}>
          {sheet.round_name}
        </Link>
      </p>
      <h1>{returned.length === 0 ? t("sheet.returnsNone") : t("sheet.returnsSentence", { count: returned.length })}</h1>
      <ul className="rows returned-rows">
        {returned.map((row) => (
          <Returned key={row.leaf.code} row={row} sheet={sheet} entry={entry} />
        ))}
      </ul>
      {returned.length > 0 && sheet.closed_at === null && <SignBar sheet={sheet} gates={gates} ask={() => setSigning(true)} />}
      {signing && <SignDialog sheet={sheet} gates={gates} points={entry.preview.total.displayed} close={() => setSigning(false)} />}
    </>
  );
}

function Returned({ row, sheet, entry }: { row: Row; sheet: Sheet; entry: Entry }) {
  const { leaf, fields, entered } = row;
  const assessment = sheet.id;
  const nameOf = useUnitNames();
  const figures = fields.map((field) => cellText(field, entered.inputs[field.name])).filter((text) => text !== "");
  return (
    <li className="row">
      <span className="muted">{leaf.code}</span>
      <div className="grow">
        <p className="row-title">{leaf.return_reason}</p>
        <p>{leaf.name}</p>
        <p className="muted">
          {t("sheet.returnsReason", { unit: nameOf(leaf.verifier) })} · {t("sheet.returnsPresent")}: {figures.join(" / ") || t("parts.none")} ·{" "}
          {t("entry.evidenceCount", { count: leaf.evidence.length })}
        </p>
        <Answered row={row} sheet={sheet} />
        <Explanation row={row} enter={entry.enter} queue={entry.queue} />
      </div>
      <Link className="button" to="/assessments/$assessment/evidence/$leaf" params={{ assessment, leaf: leaf.code }}>
        <Icon name="clip" size={16} />
        {t("sheet.returnsEvidence")}
      </Link>
      <Link className="button" to="/assessments/$assessment/entry" params={{ assessment }} search={{ leaf: leaf.code, only: "returned" }}>
        {t("sheet.returnsFix")}
      </Link>
    </li>
  );
}

const ANSWERS: Readonly<Record<Since, PlainKey>> = {
  figures: "sheet.changedSince",
  nothing: "sheet.unchangedSince",
  papers: "sheet.provedSince",
  words: "sheet.explainedSince",
};

/** What is typed and not sent counts as changed. */
function Answered({ row, sheet }: { row: Row; sheet: Sheet }) {
  const found = useSince(sheet, row.leaf);
  const since = row.standing === undefined ? found : typedSince(row);
  if (since === undefined) return <p className="muted">…</p>;
  return (
    <p>
      <Status kind={since === "nothing" ? "soon" : "ok"} icon={since === "nothing" ? "dashed" : "check"}>
        {t(ANSWERS[since])}
      </Status>
    </p>
  );
}

function typedSince({ leaf, entered }: Row): Since {
  const known = enteredIn(leaf);
  return sameInputs(known, entered) && !sameExplanation(known, entered) ? "words" : "figures";
}
