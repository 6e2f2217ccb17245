import type { Schema } from "@dti/api";
import { formatNumber, t } from "@dti/i18n";
import { useState } from "react";
import { Icon } from "../shell/icon.tsx";
import type { Sheet } from "../sheets/reading.ts";
import { isOpen, type Pending, pendingOf, type Verb } from "./decisions.ts";
import { LineStatus, VerbStatus } from "./status.tsx";

interface Props {
  sheet: Sheet;
  leaves: readonly Schema.LeafView[];
  current: string;
  pending: Pending;
  pick: (leaf: string) => void;
}

/** The criteria of this appraiser, by main group. */
export function LeafList({ sheet, leaves, current, pending, pick }: Props) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const open = leaves.filter((leaf) => isOpen(leaf, pending));
  const shown = onlyOpen ? leaves.filter((leaf) => leaf.code === current || open.includes(leaf)) : leaves;
  return (
    <section className="leaf-list" data-pane="leaves" tabIndex={-1} aria-label={t("appraisal.leaves")}>
      <div className="choices" role="group" aria-label={t("appraisal.filters")}>
        <button type="button" aria-pressed={onlyOpen} onClick={() => setOnlyOpen(true)}>{t("appraisal.onlyOpen", { count: open.length })}</button>
        <button type="button" aria-pressed={!onlyOpen} onClick={() => setOnlyOpen(false)}>{t("appraisal.all", { count: leaves.length })}</button>
      </div>
      {sheet.groups.map((group) => {
        const mine = shown.filter((leaf) => leaf.group === group.code);
        if (mine.length === 0) return null;
        return (
          <div key={group.code}>
            <h2>
              <span className="grow">{`${group.code}. ${group.short_name}`}</span>
              <span className="muted">/{formatNumber(group.max)}</span>
            </h2>
            <ul className="plain">
              {mine.map((leaf) => (
                <li key={leaf.code}>
                  <button type="button" className="leaf-item" aria-current={leaf.code === current ? "true" : undefined}
                    ref={leaf.code === current ? reveal : undefined} onClick={() => pick(leaf.code)}>
                    <span className="muted">{leaf.code}</span>
                    <span className="grow">{leaf.short_name}</span>
                    <strong>{leaf.displayed === null ? "–" : formatNumber(leaf.displayed, sheet.framework.display_decimals)}</strong>
                    <LeafState leaf={leaf} pending={pending} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function reveal(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: "nearest" });
}

function LeafState({ leaf, pending }: { leaf: Schema.LeafView; pending: Pending }) {
  const mine = pendingOf(pending, leaf.code);
  if (mine !== undefined) {
    return (
      <span className="leaf-state">
        <VerbStatus verb={mine.verb} />
        <span className="unsent"><Icon name="upload" size={14} />{t("appraisal.unsent")}</span>
      </span>
    );
  }
  const status = leaf.returned ? "returned" : leaf.appraisal === null ? "waiting" : "decided";
  return (
    <span className="leaf-state">
      <LineStatus line={{ status, decision: (leaf.appraisal?.decision ?? null) as Verb | null, na_reason: leaf.na?.state === "requested" ? leaf.na.reason : null }} />
      {leaf.evidence.length > 0 && <span className="muted">{t("appraisal.papers", { count: leaf.evidence.length })}</span>}
    </span>
  );
}
