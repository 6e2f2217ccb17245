import { formatNumber, t } from "@dti/i18n";
import { moreForPoints, worked } from "@dti/score";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { Strip } from "../shell/strip.tsx";
import type { KnownFramework } from "../sheets/reading.ts";
import { useUnitNames } from "../sheets/unit-names.ts";
import { inputsOf } from "./entered.ts";
import { Explanation } from "./explanation.tsx";
import { History } from "./history.tsx";
import type { Row } from "./model.ts";
import { NaPart } from "./na-part.tsx";
import { stepWords } from "./steps.ts";
import { type Tab, Tabs } from "./tabs.tsx";
import type { Entry } from "./use-entry.ts";

interface Props {
  row: Row;
  assessment: string;
  unit: string;
  known: KnownFramework;
  enter: Entry["enter"];
  queue: Entry["queue"];
  /** Why the last try to save it failed. */
  error: unknown;
  /** Whether the focus is sent here, until it has come; each leaf has a panel of its own. */
  called: boolean;
  followed: () => void;
  close: () => void;
  conflict: () => void;
}

/** What belongs to the row in hand: how it counts, its papers, what was said, its history. */
export const Panel = memo(function Panel(props: Props) {
  const { row, assessment, called, followed, close } = props;
  const [tab, setTab] = useState<Tab>("how");
  const heading = useRef<HTMLHeadingElement>(null);
  const { leaf } = row;
  useEffect(() => {
    if (!called) return;
    heading.current?.focus();
    followed();
  }, [called, followed]);
  const verifier = useUnitNames()(leaf.verifier);
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    // What a dialog hears comes by here, too.
    if (event.key === "Escape" && event.currentTarget.contains(event.target as Node)) close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leads back to the grid
    <aside className="entry-panel" aria-labelledby="panel-title" onKeyDown={pressed}>
      <header>
        <p className="muted grow">
          {leaf.code} · {t("entry.verifier", { unit: verifier })}
        </p>
        <button type="button" className="icon-button" aria-label={t("entry.panelClose")} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <h2 id="panel-title" ref={heading} tabIndex={-1}>
        {leaf.name}
      </h2>
      <Tabs label={leaf.short_name} tab={tab} show={setTab} />
      <div id="panel-about" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === "how" ? <How {...props} /> : <History assessment={assessment} leaf={leaf.code} version={leaf.version} fields={row.fields} />}
      </div>
    </aside>
  );
});

function How(props: Props) {
  const { row, assessment, unit, known, enter, queue, error, conflict } = props;
  const { leaf } = row;
  const { evidence, guidance } = row.known.document;
  return (
    <>
      {row.standing === "conflict" && (
        <button type="button" className="button primary" onClick={conflict}>
          {t("entry.conflictOpen")}
        </button>
      )}
      {error !== undefined && <Failed error={error} />}
      {leaf.returned && (
        <Strip kind="returned" icon="returned">
          {t("entry.newReturn", { reason: leaf.return_reason ?? "" })}
        </Strip>
      )}
      <Working row={row} unit={unit} known={known} />
      {guidance !== undefined && guidance !== "" && (
        <section>
          <h3>{t("entry.guidance")}</h3>
          <p>{guidance}</p>
        </section>
      )}
      {row.fields.length > 0 && (
        <section>
          <h3>{t("entry.figures")}</h3>
          <dl className="figures">
            {row.fields.map((field) => (
              <div key={field.name}>
                <dt>{field.label}</dt>
                <dd>{field.unit}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {row.applies && (
        <section>
          <h3>{t("entry.panelEvidence")}</h3>
          <p>
            {t("entry.evidenceCount", { count: leaf.evidence.length })}.{" "}
            {evidence.required && t("entry.evidenceNeeded", { count: evidence.minimum ?? 1, example: evidence.example ?? "" })}
          </p>
          <Link to="/assessments/$assessment/evidence/$leaf" params={{ assessment, leaf: leaf.code }}>
            {t("entry.evidenceOpen")}
          </Link>
        </section>
      )}
      <Explanation row={row} enter={enter} queue={queue} />
      <NaPart row={row} enter={enter} />
    </>
  );
}

export function Working({ row, unit, known }: Pick<Props, "known" | "row" | "unit">) {
  const inputs = inputsOf(row.fields, row.entered);
  if (inputs === undefined || inputs === null || !row.applies) return null;
  const steps = worked(row.known, unit, inputs);
  const more = moreForPoints(row.known, unit, inputs);
  if (steps.length === 0) return null;
  return (
    <div className="working">
      <dl>
        {steps.map((step) => {
          const { words, value } = stepWords(step, known.framework.displayDecimals);
          return (
            <div key={step.kind}>
              <dt>{words}</dt>
              <dd>{value}</dd>
            </div>
          );
        })}
      </dl>
      {more !== null && <p className="muted">{t("entry.more", { count: formatNumber(more) })}</p>}
    </div>
  );
}
