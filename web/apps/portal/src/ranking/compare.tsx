import "./compare.css";
import { SeriesSign } from "@dti/charts";
import { shortName } from "@dti/geo";
import { compareDecimals, formatNumber, formatOutOf, t } from "@dti/i18n";
import { useState } from "react";
import { Link } from "wouter";
import { Scroll } from "../scroll.tsx";
import type { Opened } from "../published.ts";
import { MOST_PICKED, type RankedRow } from "./rows.ts";

interface CompareProps {
  readonly opened: Opened;
  readonly rows: readonly RankedRow[];
  readonly picked: readonly string[];
  readonly clear: () => void;
}

/** The picked units, at hand while the list is read, and side by side when asked for. */
export function Compare({ opened, rows, picked, clear }: CompareProps) {
  const [open, setOpen] = useState(false);
  const chosen = picked.flatMap((code) => rows.find((row) => row.unit === code) ?? []);
  if (chosen.length === 0) return null;
  return (
    <section className="compare" aria-label={t("portal.compare")}>
      {open && chosen.length > 1 && <SideBySide opened={opened} chosen={chosen} />}
      <div className="compare-bar">
        <strong>{t("portal.compare")}</strong>
        {chosen.map((row, at) => (
          <span key={row.unit} className="compare-unit">
            <span className="compare-sign">
              <SeriesSign series={at} />
            </span>
            {shortName(row.name)}
          </span>
        ))}
        <span>{`${chosen.length}/${MOST_PICKED}`}</span>
        <button type="button" onClick={clear}>
          {t("portal.clear")}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={open && chosen.length > 1}
          disabled={chosen.length < 2}
          onClick={() => setOpen(!open)}
        >
          {chosen.length < 2 ? t("portal.compareOneMore") : t(open ? "portal.compareClose" : "portal.compareOpen")}
        </button>
      </div>
    </section>
  );
}

function SideBySide({ opened, chosen }: { readonly opened: Opened; readonly chosen: readonly RankedRow[] }) {
  const { framework } = opened;
  return (
    <Scroll name={t("portal.sideBySide")}>
      <table className="table">
        <caption className="visually-hidden">{t("portal.sideBySide")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("charts.group")}</th>
            {chosen.map((row) => (
              <th key={row.unit} scope="col" className="number">
                <Link href={`/don-vi/${row.unit}?round=${opened.line.round}`}>{row.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {framework.groups.map((group, at) => (
            <tr key={group.code}>
              <th scope="row">{group.name}</th>
              {chosen.map((row) => (
                <td key={row.unit} className={isBest(chosen, row, at) ? "number best" : "number"}>
                  {row.scores[at] ? formatOutOf(row.scores[at], group.max, 2) : "–"}
                </td>
              ))}
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t("charts.total")}</th>
            {chosen.map((row) => (
              <td key={row.unit} className="number">
                {formatNumber(row.total, 2)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

function isBest(chosen: readonly RankedRow[], row: RankedRow, at: number): boolean {
  const mine = row.scores[at];
  return !!mine && chosen.every((other) => !other.scores[at] || compareDecimals(other.scores[at], mine) <= 0);
}
