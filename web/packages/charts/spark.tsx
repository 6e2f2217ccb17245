/** A line small enough for a cell of a table. */

import { formatNumber, t } from "@dti/i18n";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { ReactNode } from "react";
import { Plot, tenth } from "./plot.tsx";

export interface SparkProps {
  readonly title: string;
  /** Oldest first; null where there is none, and the line breaks. */
  readonly values: readonly (string | null)[];
  readonly target?: string;
  /** Ranks: 1 is at the top. */
  readonly inverted?: boolean;
  readonly suffix?: string;
  readonly places?: number;
  readonly width?: number;
  readonly height?: number;
}

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 4;

interface Point {
  readonly x: number;
  readonly y: number | null;
}

const drawn = line<Point>((point) => point.x, (point) => point.y ?? 0).defined((point) => point.y !== null);

export function Spark(props: SparkProps): ReactNode {
  const { title, values, target, inverted = false, suffix = "", places, width = WIDTH, height = HEIGHT } = props;
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const shown = (value: string): string => `${formatNumber(value, places)}${suffix}`;
  const sentence =
    first === undefined || last === undefined
      ? `${title}: ${t("charts.noData")}`
      : t("charts.sparkSentence", { title, first: shown(first), last: shown(last) });
  const numbers = [...known, ...(target === undefined ? [] : [target])].map(Number);
  const span = [Math.min(...numbers, Infinity), Math.max(...numbers, -Infinity)];
  const y = scaleLinear(inverted ? span.toReversed() : span, [height - EDGE, EDGE]);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [EDGE, width - EDGE]);
  const points = values.map((value, at) => ({ x: tenth(x(at)), y: value === null ? null : tenth(y(Number(value))) }));
  const end = points.findLast((point) => point.y !== null);
  const aim = target === undefined ? null : tenth(y(Number(target)));
  return (
    <Plot sentence={sentence} width={width} height={height}>
      {aim === null ? null : <line className="ch-aim" x1={0} x2={width} y1={aim} y2={aim} />}
      <path className="ch-line ch-s1" d={drawn(points) ?? ""} />
      {end?.y == null ? null : <circle className="ch-marker ch-s1" cx={end.x} cy={end.y} r={3} />}
    </Plot>
  );
}
