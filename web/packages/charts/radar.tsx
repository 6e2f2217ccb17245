/** Shares of the maximum on every axis, for up to four units; below 480 pixels the same data as bars. */

import { formatOutOf, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { type GroupBar, GroupBars } from "./group-bars.tsx";
import { Label, Plot, tenth } from "./plot.tsx";
import { Marker, seriesClass } from "./series.tsx";
import type { ChartTable } from "./table.tsx";

export interface RadarAxis {
  readonly code: string;
  readonly name: string;
  readonly maximum: string;
}

export interface RadarSeries {
  readonly code: string;
  readonly name: string;
  /** Points, one per axis. */
  readonly values: readonly string[];
}

export interface RadarProps {
  readonly title: string;
  readonly axes: readonly RadarAxis[];
  /** Ours first; the second, if any, is the mean where bars are drawn instead. */
  readonly series: readonly RadarSeries[];
  readonly width: number;
  readonly places?: number;
}

export const RADAR_FROM = 480;
const HEIGHT = 380;
const RINGS = [0.25, 0.5, 0.75, 1] as const;
const PLACES = 1;

const share = (value: string | undefined, { maximum }: RadarAxis): number =>
  Math.max(0, Math.min(1, Number(value ?? 0) / Number(maximum) || 0));

export function Radar(props: RadarProps): ReactNode {
  const { title, axes, series, width, places = PLACES } = props;
  if (width < RADAR_FROM) return <GroupBars title={title} groups={asBars(props)} width={width} places={places} />;
  const radius = HEIGHT / 2 - 56;
  const center = { x: width / 2, y: HEIGHT / 2 };
  const place = (index: number, part: number): { x: number; y: number } => {
    const angle = (2 * Math.PI * index) / axes.length;
    return { x: tenth(center.x + Math.sin(angle) * radius * part), y: tenth(center.y - Math.cos(angle) * radius * part) };
  };
  const ring = (parts: readonly number[]): string => {
    const corners = parts.map((part, index) => place(index, part));
    return `M${corners.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;
  };
  return (
    <Plot sentence={sentence(props)} width={width} height={HEIGHT}>
      {RINGS.map((part) => (
        <path key={part} className="ch-ring" d={ring(axes.map(() => part))} />
      ))}
      {axes.map((axis, index) => {
        const [end, label] = [place(index, 1), place(index, 1.12)];
        const side = Math.abs(label.x - center.x) < 2 ? "middle" : label.x < center.x ? "end" : "start";
        return (
          <g key={axis.code}>
            <line className="ch-ring" x1={center.x} y1={center.y} x2={end.x} y2={end.y} />
            <Label x={label.x} y={label.y + 4} anchor={side}>
              {axis.name}
            </Label>
          </g>
        );
      })}
      {series.map((one, index) => (
        <g key={one.code}>
          <path
            className={`ch-line ${seriesClass(index)}`}
            d={ring(axes.map((axis, at) => share(one.values[at], axis)))}
          />
          {axes.map((axis, at) => (
            <Marker key={axis.code} series={index} {...place(at, share(one.values[at], axis))} hollow={index > 0} />
          ))}
        </g>
      ))}
    </Plot>
  );
}

function asBars({ axes, series }: RadarProps): GroupBar[] {
  const [ours, mean] = series;
  return axes.map((axis, at) => {
    const average = mean?.values[at];
    return { ...axis, points: ours?.values[at] ?? "0", ...(average === undefined ? {} : { mean: average }) };
  });
}

function sentence({ title, axes, series, places = PLACES }: RadarProps): string {
  const names = series.map((one) => one.name).join(", ");
  const parts = series.map(({ name, values }) => {
    const ordered = axes
      .map((axis, at) => ({ axis, value: values[at] ?? "0", part: share(values[at], axis) }))
      .toSorted((one, other) => other.part - one.part);
    const told = (one: (typeof ordered)[number] | undefined): string =>
      one ? `${one.axis.name} (${formatOutOf(one.value, one.axis.maximum, places)})` : t("charts.noData");
    return t("charts.radarLine", { name, strongest: told(ordered[0]), weakest: told(ordered.at(-1)) });
  });
  return [t("charts.radarSentence", { title, names, count: axes.length }), ...parts].join(" ");
}

export function radarTable({ title, axes, series, places = PLACES }: Omit<RadarProps, "width">): ChartTable {
  return {
    caption: title,
    columns: [
      { name: t("charts.group") },
      { name: t("charts.maximum"), kind: "number" },
      ...series.map(({ name }) => ({ name, kind: "number" as const, places })),
    ],
    rows: axes.map((axis, at) => [axis.name, axis.maximum, ...series.map((one) => one.values[at] ?? null)]),
  };
}
