/** Picked lines differ by dash and marker as well as by colour. */

import type { ReactNode } from "react";

export const MOST_PICKED = 4;
const SHAPES = ["circle", "square", "triangle", "diamond"] as const;
type Shape = (typeof SHAPES)[number];

const PATHS: Readonly<Record<Shape, string>> = {
  circle: "M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z",
  square: "M-4.5 -4.5H4.5V4.5H-4.5Z",
  triangle: "M0 -5.5L5.5 4.5H-5.5Z",
  diamond: "M0 -6L6 0L0 6L-6 0Z",
};

const at = (series: number): number => series % MOST_PICKED;

/** The class that gives the nth picked series its colour and dash. */
export const seriesClass = (series: number): string => `ch-s${at(series) + 1}`;

interface MarkerProps {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** A value that is not published. */
  readonly hollow?: boolean;
}

export function Marker({ series, x, y, hollow = false }: MarkerProps): ReactNode {
  const shape = SHAPES[at(series)] ?? "circle";
  const kind = `ch-marker ${seriesClass(series)}${hollow ? " ch-hollow" : ""}`;
  return <path className={kind} d={PATHS[shape]} transform={`translate(${x} ${y})`} />;
}

/** The sign of a series in a legend or a list, beside its name. */
export function SeriesSign({ series }: { readonly series: number }): ReactNode {
  return (
    <svg className="ch-sign" width="28" height="14" viewBox="0 0 28 14" aria-hidden="true">
      <line className={`ch-line ${seriesClass(series)}`} x1="0" x2="28" y1="7" y2="7" />
      <Marker series={series} x={14} y={7} />
    </svg>
  );
}
