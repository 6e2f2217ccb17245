import { daysBetween, formatNumber, formatOutOf, t } from "@dti/i18n";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useServerNow } from "../session/time.ts";
import { keyOf } from "./queue-screen.tsx";
import type { QueueLine, QueueState } from "./reading.ts";
import { LineStatus } from "./status.tsx";
import { useKeys } from "./use-keys.ts";

const PLACES = 2;

interface Props {
  lines: readonly QueueLine[];
  total: number;
  state: QueueState;
  picked: ReadonlySet<string>;
  pick: (picked: ReadonlySet<string>) => void;
  mayDecide: boolean;
  more: (() => void) | undefined;
  loading: boolean;
}

/** The lines of the queue; J and K go down and up, X ticks, Enter opens. */
export function QueueTable({ lines, total, state, picked, pick, mayDecide, more, loading }: Props) {
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const links = useRef(new Map<number, HTMLAnchorElement>());
  const here = lines[Math.min(at, lines.length - 1)];
  const bulk = mayDecide && state === "waiting";
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    setAt(next);
    links.current.get(next)?.focus();
  };
  const toggle = (line: QueueLine): void => {
    const next = new Set(picked);
    if (!next.delete(keyOf(line))) next.add(keyOf(line));
    pick(next);
  };
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    x: bulk && here !== undefined && here.na_reason === null ? () => toggle(here) : undefined,
    o: here && (() => void navigate({ to: "/appraisal/$assessment", params: { assessment: here.assessment_id }, search: { leaf: here.leaf } })),
  });
  if (lines.length === 0) return <p className="queue-none">{t(`appraisal.none_${state}`)}</p>;
  return (
    <>
      <div className="scroller" role="region" tabIndex={0} aria-label={t("appraisal.queueTitle")}>
        <table className="table queue-table">
          <thead>
            <tr>
              {bulk && <th scope="col"><span className="visually-hidden">{t("appraisal.pick")}</span></th>}
              <th scope="col">{t("appraisal.unit")}</th>
              <th scope="col" colSpan={2}>{t("appraisal.leaf")}</th>
              <th scope="col" className="number">{t("appraisal.own")}</th>
              <th scope="col" className="number">{t("appraisal.evidence")}</th>
              <th scope="col" className="number">{t("appraisal.waits")}</th>
              <th scope="col">{t("appraisal.state")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => (
              <tr key={keyOf(line)} className={row === at ? "here" : undefined}>
                {bulk && (
                  <td>
                    <input type="checkbox" checked={picked.has(keyOf(line))} disabled={line.na_reason !== null} onChange={() => toggle(line)}
                      aria-label={t("appraisal.pickNamed", { unit: line.unit_name, leaf: line.leaf })} />
                  </td>
                )}
                <th scope="row">
                  <Link to="/appraisal/$assessment" params={{ assessment: line.assessment_id }} search={{ leaf: line.leaf }}
                    ref={(link) => void (link && links.current.set(row, link))} onFocus={() => setAt(row)}
                    aria-label={t("appraisal.openNamed", { unit: line.unit_name, leaf: line.leaf })}>
                    {line.unit_name}
                  </Link>
                </th>
                <td className="muted">{line.leaf}</td>
                <td>{line.short_name}</td>
                <td className="number">{line.own.displayed == null ? "–" : formatOutOf(line.own.displayed, line.max, PLACES)}</td>
                <td className="number">{line.evidence === 0 ? "–" : line.evidence}</td>
                <td className="number"><Waits since={line.submitted_at} /></td>
                <td><LineStatus line={line} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="queue-foot">
        <p className="keys screen-only">
          <kbd>J</kbd> <kbd>K</kbd> {t("appraisal.keyMove")} {bulk && (<><kbd>X</kbd> {t("appraisal.keyPick")} </>)}
          <kbd>O</kbd> {t("appraisal.keyOpen")}
        </p>
        <span className="grow" />
        <span>{t("appraisal.shownOf", { shown: formatNumber(lines.length), total: formatNumber(total) })}</span>
        {more !== undefined && (
          <button type="button" className="button" onClick={more} disabled={loading}>{t("appraisal.more")}</button>
        )}
      </footer>
    </>
  );
}

function Waits({ since }: { since: string | null }) {
  const now = useServerNow();
  if (since === null) return "–";
  const days = daysBetween(since, now);
  return days < 1 ? t("parts.today") : t("appraisal.days", { count: days });
}
