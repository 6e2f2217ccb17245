/** Values over the periods with the targets set for them; a year without a target stays empty. */

import { formatNumber, t } from "@dti/i18n";
import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import type { ReactNode } from "react";
import type { Period } from "./bump.tsx";
import { Label, Plot, tenth, TickLines, tickText } from "./plot.tsx";
import { Marker, seriesClass } from "./series.tsx";
import type { ChartTable } from "./table.tsx";

export interface Target {
  readonly value: string;
  /** Whether the value must not be above it. */
  readonly atMost?: boolean;
}

export interface TrendLine {
  readonly code: string;
  readonly name: string;
  /** One per period; null where there is none. */
  readonly values: readonly (string | null)[];
}

export interface TrendProps {
  readonly title: string;
  readonly periods: readonly Period[];
  readonly lines: readonly TrendLine[];
  readonly width: number;
  readonly height?: number;
  readonly targets?: readonly (Target | null)[];
  readonly suffix?: string;
  readonly places?: number;
}

const HEIGHT = 210;
const MARGIN = { top: 18, right: 20, bottom: 26, left: 42 };
const HALF_TARGET = 20;
const PLACES = 1;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly value: string;
  readonly period: Period;
}

const drawn = line<Point>((point) => point.x, (point) => point.y);

const targetText = ({ value, atMost }: Target, suffix: string): string =>
  t(atMost ? "charts.atMost" : "charts.atLeast", { value: `${formatNumber(value)}${suffix}` });

function scales({ periods, lines, targets = [], width, height = HEIGHT }: TrendProps) {
  const values = [...lines.flatMap((one) => one.values), ...targets.map((target) => target?.value ?? null)];
  const numbers = values.flatMap((value) => (value === null ? [] : [Number(value)]));
  const y = scaleLinear([Math.min(0, ...numbers), Math.max(1, ...numbers)], [height - MARGIN.bottom, MARGIN.top]).nice(4);
  const x = scalePoint(periods.map((period) => period.code), [MARGIN.left, width - MARGIN.right]).padding(0.4);
  return {
    x: (period: Period): number => tenth(x(period.code) ?? 0),
    y: (value: string): number => tenth(y(Number(value))),
    ticks: y.ticks(4),
  };
}

export function Trend(props: TrendProps): ReactNode {
  const { periods, lines, targets = [], width, height = HEIGHT, suffix = "", places = PLACES } = props;
  const scale = scales(props);
  return (
    <Plot sentence={sentence(props)} width={width} height={height}>
      <TickLines ticks={scale.ticks} y={(tick) => scale.y(`${tick}`)} from={MARGIN.left} to={width}
        text={(tick) => `${formatNumber(tickText(tick, scale.ticks))}${suffix}`} />
      {periods.map((period, index) => (
        <g key={period.code}>
          <Label x={scale.x(period)} y={height - 6} anchor="middle" kind="ch-muted">
            {period.label}
          </Label>
          <Aim target={targets[index] ?? null} x={scale.x(period)} y={scale.y} suffix={suffix} />
        </g>
      ))}
      {lines.map((one, series) => {
        const points = periods.flatMap((period, index): Point[] => {
          const value = one.values[index] ?? null;
          return value === null ? [] : [{ x: scale.x(period), y: scale.y(value), value, period }];
        });
        return <Line key={one.code} points={points} series={series} suffix={suffix} places={places} />;
      })}
    </Plot>
  );
}

interface AimProps {
  readonly target: Target | null;
  readonly x: number;
  readonly y: (value: string) => number;
  readonly suffix: string;
}

function Aim({ target, x, y, suffix }: AimProps): ReactNode {
  if (target === null) return null;
  const at = y(target.value);
  return (
    <>
      <line className="ch-goal" x1={x - HALF_TARGET} x2={x + HALF_TARGET} y1={at} y2={at} />
      <Label x={x} y={at - 6} anchor="middle" kind="ch-strong">
        {targetText(target, suffix)}
      </Label>
    </>
  );
}

interface LineProps {
  readonly points: readonly Point[];
  readonly series: number;
  readonly suffix: string;
  readonly places: number;
}

function Line({ points, series, suffix, places }: LineProps): ReactNode {
  const stretches = points.reduce<Point[][]>((found, point) => {
    if (found.length === 0 || point.period.methodChange) found.push([]);
    found.at(-1)?.push(point);
    return found;
  }, []);
  return (
    <g>
      {stretches.map((stretch) => (
        <path key={stretch[0]?.period.code} className={`ch-line ${seriesClass(series)}`} d={drawn(stretch) ?? ""} />
      ))}
      {points.map(({ x, y, value, period }) => (
        <g key={period.code}>
          <Marker series={series} x={x} y={y} hollow={period.published === false} />
          <Label x={x} y={y + 20} anchor="middle" kind={`ch-name ${seriesClass(series)}`}>
            {`${formatNumber(value, places)}${suffix}`}
          </Label>
        </g>
      ))}
    </g>
  );
}

function sentence({ title, periods, lines, targets = [], suffix = "", places = PLACES }: TrendProps): string {
  const parts = lines.map(({ name, values }) => {
    const told = values.flatMap((value, at) => {
      const shown = value === null ? null : `${formatNumber(value, places)}${suffix}`;
      return shown === null ? [] : [t("charts.trendPoint", { period: periods[at]?.label ?? "", value: shown })];
    });
    return t("charts.trendLine", { name, values: told.join("; ") || t("charts.noData") });
  });
  const aims = targets.flatMap((target, at) =>
    target ? [t("charts.trendPoint", { period: periods[at]?.label ?? "", value: targetText(target, suffix) })] : [],
  );
  if (aims.length > 0) parts.push(t("charts.trendTarget", { targets: aims.join("; ") }));
  return `${title}. ${parts.join(" ")}`;
}

export function trendTable({ title, periods, lines, targets, suffix = "", places = PLACES }: Omit<TrendProps, "width">): ChartTable {
  const goal = targets ? [{ name: t("charts.target") }] : [];
  return {
    caption: title,
    columns: [{ name: t("charts.period") }, ...lines.map(({ name }) => ({ name, kind: "number" as const, places })), ...goal],
    rows: periods.map((period, at) => {
      const target = targets?.[at] ?? null;
      const told = targets ? [target && targetText(target, suffix)] : [];
      return [period.label, ...lines.map((one) => one.values[at] ?? null), ...told];
    }),
  };
}
