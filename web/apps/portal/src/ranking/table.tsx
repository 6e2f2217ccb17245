import type { Schema } from "@dti/api";
import { RankMovement } from "@dti/charts";
import { formatNumber, t } from "@dti/i18n";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { unitsOf } from "../names.ts";
import type { Opened } from "../published.ts";
import { useQuery } from "../query.ts";
import { published } from "../text.ts";
import { lit } from "./lit.ts";
import { MOST_PICKED, type RankedRow } from "./rows.ts";

const PLACES = 2;
const FIRST = 18;

interface RankTableProps {
  readonly opened: Opened;
  readonly rows: readonly RankedRow[];
  readonly picked: readonly string[];
  readonly pick: (unit: string) => void;
  /** Every row also on a narrow screen. */
  readonly whole: boolean;
}

export function RankTable(props: RankTableProps) {
  return props.rows.length === 0 ? <p className="empty">{t("portal.foundNone")}</p> : <Rows {...props} />;
}

function Rows({ opened, rows, picked, pick, whole }: RankTableProps) {
  const { ranking, framework, before, line } = opened;
  const [all, setAll] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const picking = useRef(pick);
  useEffect(() => {
    picking.current = pick;
  });
  useEffect(() => followed(table.current, (unit) => picking.current(unit)), []);
  const short = !all && !whole && rows.length > FIRST;
  return (
    <>
      <div className="ranking-scroll">
        <table className={short ? "table ranking short" : "table ranking"} ref={table}>
          <caption className="visually-hidden">{`${ranking.group.name}, ${ranking.round.name}`}</caption>
          <thead>
            <Columns opened={opened} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.unit}
                row={row}
                round={line.round}
                groups={framework.groups}
                scale={framework.scale}
                moves={before !== undefined}
                picked={picked}
                pick={pick}
              />
            ))}
          </tbody>
        </table>
      </div>
      {short && (
        <button type="button" className="button large narrow-only ranking-more" onClick={() => setAll(true)}>
          {t("portal.more", { count: rows.length - FIRST, units: unitsOf(line.group) })}
        </button>
      )}
    </>
  );
}

/** The table answers the keys that go through it, and lights the row of the tile under the pointer. */
function followed(table: HTMLTableElement | null, pick: (unit: string) => void): (() => void) | undefined {
  if (table === null) return undefined;
  const key = (event: KeyboardEvent): void => move(event, pick);
  table.addEventListener("keydown", key);
  const leave = lit.watch((unit) => {
    for (const row of table.tBodies[0]?.rows ?? []) row.toggleAttribute("data-lit", row.dataset.unit === unit);
  });
  return () => {
    table.removeEventListener("keydown", key);
    leave();
  };
}

function Columns({ opened }: { readonly opened: Opened }) {
  const { framework, before } = opened;
  return (
    <tr>
      <th scope="col" className="pick">
        <span className="visually-hidden">{t("portal.pick")}</span>
      </th>
      <Sorted column="rank" kind="place" name={t("charts.rank")} />
      {before && (
        <th scope="col" className="moved">
          {t("portal.moved")}
        </th>
      )}
      <Sorted column="name" kind="" name={t("charts.unit")} />
      <Sorted column="rank" kind="number total" name={t("charts.total")} of={framework.scale} plain />
      {framework.groups.map((group, at) => (
        <Sorted key={group.code} column={`${at}`} kind="number part" name={group.short_name} of={group.max} lang={published} />
      ))}
    </tr>
  );
}

interface SortedProps {
  readonly column: string;
  readonly kind: string;
  readonly name: string;
  readonly of?: string;
  readonly lang?: string | undefined;
  /** The order is announced at another head of the same column. */
  readonly plain?: boolean;
}

function Sorted({ column, kind, name, of, lang, plain = false }: SortedProps) {
  const [query, change] = useQuery();
  const order = query.get("sort") ?? "rank";
  const up = order === column;
  const down = order === `-${column}`;
  const next = up ? `-${column}` : column;
  const said = up || down ? ((column === "name" || column === "rank") === up ? "ascending" : "descending") : undefined;
  return (
    <th scope="col" className={kind} aria-sort={plain ? undefined : said}>
      <button type="button" lang={lang} onClick={() => change({ sort: next === "rank" ? null : next })}>
        {name}
        {!plain && (up || down) && <span aria-hidden="true">{said === "ascending" ? " ↑" : " ↓"}</span>}
      </button>
      {of !== undefined && <small>/{formatNumber(of)}</small>}
    </th>
  );
}

interface RowProps {
  readonly row: RankedRow;
  readonly round: string;
  readonly groups: readonly Schema.OpenGroupHead[];
  readonly scale: string;
  readonly moves: boolean;
  readonly picked: readonly string[];
  readonly pick: (unit: string) => void;
}

function Row({ row, round, groups, scale, moves, picked, pick }: RowProps) {
  const at = picked.indexOf(row.unit);
  return (
    <tr
      data-unit={row.unit}
      data-series={at < 0 ? undefined : at + 1}
      onMouseEnter={() => lit.set(row.unit)}
      onMouseLeave={() => lit.set(undefined)}
      onFocus={() => lit.set(row.unit)}
      onBlur={() => lit.set(undefined)}
    >
      <td className="pick">
        <label>
          <input
            type="checkbox"
            checked={at >= 0}
            disabled={at < 0 && picked.length >= MOST_PICKED}
            onChange={() => pick(row.unit)}
            aria-label={t("portal.pickOne", { name: row.name })}
          />
        </label>
      </td>
      <td className="number place">{row.rank}</td>
      {moves && <td className="moved">{row.moved !== undefined && <RankMovement moved={row.moved} />}</td>}
      <th scope="row">
        <Link href={`/don-vi/${row.unit}?round=${encodeURIComponent(round)}`}>{row.name}</Link>
        {row.formerly !== undefined && <sup>1</sup>}
      </th>
      <td className="number total" style={share(row.total, scale)}>
        {formatNumber(row.total, PLACES)}
      </td>
      {groups.map((group, column) => (
        <td key={group.code} className="number part" style={share(row.scores[column] ?? "", group.max)}>
          {row.scores[column] ? formatNumber(row.scores[column], PLACES) : "–"}
        </td>
      ))}
    </tr>
  );
}

/** The bar below a number; it repeats the number, so it may be approximate. */
function share(points: string, maximum: string): CSSProperties {
  const part = Math.min(Math.max(Number(points) / Number(maximum), 0), 1) || 0;
  return { "--share": part.toFixed(3) } as CSSProperties;
}

/** Arrows go from row to row in one column, Space ticks the row. */
function move(event: KeyboardEvent, pick: (unit: string) => void): void {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const row = target.closest<HTMLElement>("tbody tr");
  if (row === null) return;
  if (event.key === " " && target.tagName === "A" && row.dataset.unit !== undefined) {
    event.preventDefault();
    pick(row.dataset.unit);
    return;
  }
  const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
  const there = next?.querySelector<HTMLElement>(target.tagName === "A" ? "a" : "input");
  if (there === null || there === undefined) return;
  event.preventDefault();
  there.focus();
}
