/** Ranks over the periods, place 1 at the top; up to four picked lines, the rest as a grey ground. */

import { t } from "@dti/i18n";
import { scaleLinear, scalePoint } from "d3-scale";
import { curveBumpX, line } from "d3-shape";
import type { ReactNode } from "react";
import { Label, Plot, tenth, TickLines } from "./plot.tsx";
import { Marker, seriesClass } from "./series.tsx";
import type { ChartTable } from "./table.tsx";

export interface Period {
  readonly code: string;
  readonly label: string;
  /** Values of a period that is not published are hollow. */
  readonly published?: boolean;
  /** The method changed before this period: no line leads to it. */
  readonly methodChange?: boolean;
}

export interface RankLine {
  readonly code: string;
  readonly name: string;
  /** One per period; null where there is none. */
  readonly ranks: readonly (number | null)[];
}

export interface BumpProps {
  readonly title: string;
  readonly periods: readonly Period[];
  readonly lines: readonly RankLine[];
  /** The codes of up to four lines, in the order of their colours. */
  readonly picked: readonly string[];
  readonly width: number;
  readonly height?: number;
  /** Ranks to reach, at most, one per period. */
  readonly targets?: readonly (number | null)[];
}

const HEIGHT = 300;
const MARGIN = { top: 30, right: 140, bottom: 12, left: 34 };
const NARROW = 480;
const LABEL_ROOM = 15;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly rank: number;
  readonly period: Period;
}

interface Scales {
  readonly x: (period: Period) => number;
  readonly y: (rank: number) => number;
  readonly step: number;
  readonly ticks: readonly number[];
}

function scales({ periods, lines, targets = [], width, height = HEIGHT }: BumpProps): Scales {
  const ranks = [...lines.flatMap((one) => one.ranks), ...targets].filter((rank) => rank !== null);
  const last = Math.max(2, ...ranks);
  const right = width < NARROW ? 24 : MARGIN.right;
  const x = scalePoint(periods.map((period) => period.code), [MARGIN.left, width - right]).padding(0.3);
  const y = scaleLinear([1, last], [MARGIN.top + 14, height - MARGIN.bottom]);
  const ticks = [1, ...y.ticks(6).filter((tick) => Number.isInteger(tick) && y(tick) - y(1) >= LABEL_ROOM)];
  return { x: (period) => tenth(x(period.code) ?? 0), y: (rank) => tenth(y(rank)), step: x.step(), ticks };
}

/** The stretches of a line that may be joined. */
function stretches(one: RankLine, periods: readonly Period[], { x, y }: Scales): Place[][] {
  const found: Place[][] = [[]];
  for (const [index, period] of periods.entries()) {
    const rank = one.ranks[index] ?? null;
    if (rank === null || period.methodChange) found.push([]);
    if (rank !== null) found.at(-1)?.push({ x: x(period), y: y(rank), rank, period });
  }
  return found.filter((stretch) => stretch.length > 0);
}

const drawn = line<Place>((place) => place.x, (place) => place.y).curve(curveBumpX);

/** Where the end label of each line stands, no two on top of each other. */
function labelled(lines: readonly RankLine[], periods: readonly Period[], scale: Scales): Map<string, number> {
  const ends = lines.flatMap((one) => {
    const end = stretches(one, periods, scale).flat().at(-1);
    return end ? [{ code: one.code, y: end.y }] : [];
  });
  const placed = new Map<string, number>();
  let lowest = -Infinity;
  for (const { code, y } of ends.toSorted((one, other) => one.y - other.y)) {
    lowest = Math.max(y, lowest + LABEL_ROOM);
    placed.set(code, lowest);
  }
  return placed;
}

export function Bump(props: BumpProps): ReactNode {
  const { periods, lines, picked, width, height = HEIGHT, targets } = props;
  const scale = scales(props);
  const chosen = picked.flatMap((code) => lines.find((one) => one.code === code) ?? []);
  const labels = labelled(chosen, periods, scale);
  const ground = lines.filter((one) => !picked.includes(one.code));
  return (
    <Plot sentence={sentence(props, chosen)} width={width} height={height}>
      <TickLines ticks={scale.ticks} y={scale.y} from={MARGIN.left} to={width} />
      {periods.map((period) => (
        <PeriodHead key={period.code} period={period} scale={scale} height={height} />
      ))}
      {ground.map((one) => (
        <Path key={one.code} kind="ch-ground" line={one} periods={periods} scale={scale} />
      ))}
      {targets ? <Targets targets={targets} periods={periods} scale={scale} /> : null}
      {chosen.map((one, index) => (
        <Picked key={one.code} line={one} series={index} label={width < NARROW ? undefined : labels.get(one.code)} periods={periods} scale={scale} />
      ))}
    </Plot>
  );
}

interface Drawn {
  readonly periods: readonly Period[];
  readonly scale: Scales;
}

function PeriodHead({ period, scale, height }: { readonly period: Period; readonly scale: Scales; readonly height: number }): ReactNode {
  const x = scale.x(period);
  const gap = tenth(Math.min(scale.step * 0.5, 56));
  return (
    <>
      {period.methodChange ? (
        <rect className="ch-gap" x={x - scale.step / 2 - gap / 2} y={MARGIN.top} width={gap} height={height - MARGIN.top} />
      ) : null}
      <Label x={x} y={18} anchor="middle" kind={period.published === false ? "ch-muted" : "ch-strong"}>
        {period.label}
      </Label>
    </>
  );
}

function Path({ line: one, kind, periods, scale }: Drawn & { readonly line: RankLine; readonly kind: string }): ReactNode {
  return stretches(one, periods, scale).map((stretch) => (
    <path key={stretch[0]?.period.code} className={kind} d={drawn(stretch) ?? ""} />
  ));
}

function Picked({ line: one, series, label, periods, scale }: Drawn & { readonly line: RankLine; readonly series: number; readonly label: number | undefined }): ReactNode {
  const places = stretches(one, periods, scale).flat();
  const end = places.at(-1);
  const kind = `ch-name ${seriesClass(series)}`;
  return (
    <g>
      <Path line={one} kind={`ch-line ${seriesClass(series)}`} periods={periods} scale={scale} />
      {places.map(({ x, y, rank, period }) => (
        <g key={period.code}>
          <Marker series={series} x={x} y={y} hollow={period.published === false} />
          {label !== undefined && period === end?.period ? null : (
            <Label x={x} y={y - 10} anchor="middle" kind={kind}>
              {rank}
            </Label>
          )}
        </g>
      ))}
      {label !== undefined && end ? (
        <Label x={end.x + 12} y={label + 4} kind={kind}>
          {`${end.rank} ${one.name}`}
        </Label>
      ) : null}
    </g>
  );
}

function Targets({ targets, periods, scale }: Drawn & { readonly targets: readonly (number | null)[] }): ReactNode {
  const steps = periods.flatMap((period, index) => {
    const rank = targets[index] ?? null;
    return rank === null ? [] : [{ x: scale.x(period), y: scale.y(rank), rank, code: period.code }];
  });
  const half = scale.step / 2;
  const path = steps.map(({ x, y }, index) => `${index === 0 ? `M${x - half} ${y}` : `V${y}`}H${x + half}`).join("");
  return (
    <>
      <path className="ch-aim" d={path} />
      {steps.map(({ x, y, rank, code }) => (
        <Label key={code} x={x} y={y - 8} anchor="middle">
          {t("charts.atMost", { value: rank })}
        </Label>
      ))}
    </>
  );
}

function sentence({ title, periods, targets = [] }: BumpProps, chosen: readonly RankLine[]): string {
  const label = (index: number): string => periods[index]?.label ?? "";
  const parts = [t("charts.bumpSentence", { title, first: label(0), last: label(periods.length - 1) })];
  for (const { name, ranks } of chosen) {
    const places = ranks.flatMap((rank, at) => (rank === null ? [] : [t("charts.bumpPlace", { period: label(at), rank })]));
    parts.push(t("charts.bumpLine", { name, ranks: places.join("; ") || t("charts.noData") }));
  }
  const aims = targets.flatMap((rank, at) => (rank === null ? [] : [{ rank, period: label(at) }]));
  const [first, last] = [aims[0], aims.at(-1)];
  if (first && last) {
    parts.push(t("charts.bumpTarget", { from: first.rank, first: first.period, to: last.rank, last: last.period }));
  }
  return parts.join(" ");
}

/** One row per period, one column per picked line; without a pick all lines. */
export function bumpTable({ title, periods, lines, picked, targets }: Omit<BumpProps, "width">): ChartTable {
  const chosen = picked.length > 0 ? picked.flatMap((code) => lines.find((one) => one.code === code) ?? []) : lines;
  return {
    caption: title,
    columns: [{ name: t("charts.period") }, ...chosen.map((one) => ({ name: one.name })), ...(targets ? [{ name: t("charts.target") }] : [])],
    rows: periods.map((period, at) => [
      period.label,
      ...chosen.map((one) => one.ranks[at] ?? null),
      ...(targets ? [targets[at] ?? null] : []),
    ]),
  };
}
