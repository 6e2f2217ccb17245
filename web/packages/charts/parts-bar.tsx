/** One whole and its parts side by side, each told apart by its words, its number and its fill. */

import { t } from "@dti/i18n";
import { type ReactNode, useId } from "react";
import { Label, Plot, tenth, textWidth } from "./plot.tsx";
import type { ChartTable } from "./table.tsx";

/** The classes of a deadline in their one order; only what is overdue is dark. */
export const DEADLINE_CLASSES = ["on_time", "late", "not_due", "due_soon", "overdue"] as const;

export interface Part {
  readonly code: (typeof DEADLINE_CLASSES)[number];
  readonly name: string;
  readonly count: number;
}

export interface PartsBarProps {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly width: number;
}

const BAR = 36;
const GAP = 2;
const NUMBER_FROM = 24;
const SIGN = 12;
const ROW = 26;
const SPACE = 22;

export function PartsBar(props: PartsBarProps): ReactNode {
  const { parts, width } = props;
  const stripes = useId();
  const entries = legend(parts, width);
  const height = BAR + 10 + ((entries.at(-1)?.row ?? 0) + 1) * ROW;
  return (
    <Plot sentence={sentence(props)} width={width} height={height}>
      <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="ch-p-late" width="6" height="6" />
        <rect className="ch-stripe" width="1.5" height="6" />
      </pattern>
      {laid(parts, width).map(({ part, x, wide }) => (
        <g key={part.code}>
          <Fill part={part} x={x} y={0} width={wide} height={BAR} stripes={stripes} />
          {wide < NUMBER_FROM ? null : (
            <Label x={tenth(x + wide / 2)} y={BAR / 2 + 5} anchor="middle" kind={`ch-strong ch-on-${part.code}`}>
              {part.count}
            </Label>
          )}
        </g>
      ))}
      {entries.map(({ part, x, row, text }) => (
        <g key={part.code} transform={`translate(${x} ${BAR + 10 + row * ROW})`}>
          <Fill part={part} x={0} y={6} width={SIGN} height={SIGN} stripes={stripes} />
          <Label x={SIGN + 8} y={17}>
            {text}
          </Label>
        </g>
      ))}
    </Plot>
  );
}

interface FillProps {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stripes: string;
}

function Fill({ part, stripes, ...place }: FillProps): ReactNode {
  const fill = part.code === "late" ? { fill: `url(#${stripes})` } : { className: `ch-p-${part.code}` };
  return <rect {...place} {...fill} />;
}

/** Where each part that there is stands in the bar. */
function laid(parts: readonly Part[], width: number) {
  const there = parts.filter((part) => part.count > 0);
  const whole = there.reduce((sum, part) => sum + part.count, 0);
  const room = width - GAP * Math.max(0, there.length - 1);
  let x = 0;
  return there.map((part) => {
    const wide = tenth((part.count / whole) * room);
    const placed = { part, x: tenth(x), wide };
    x += wide + GAP;
    return placed;
  });
}

/** Where each sign stands below the bar, wrapped at the width. */
function legend(parts: readonly Part[], width: number) {
  let [x, row] = [0, 0];
  return parts.map((part) => {
    const text = `${part.name} ${part.count}`;
    const wide = SIGN + 8 + textWidth(text);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const placed = { part, x: tenth(x), row, text };
    x += wide + SPACE;
    return placed;
  });
}

function sentence({ title, parts }: PartsBarProps): string {
  return `${title}. ${parts.map(({ name, count }) => `${name} ${count}`).join("; ")}.`;
}

/** A part a row. */
export function partsTable(title: string, parts: readonly Part[]): ChartTable {
  return {
    caption: title,
    columns: [{ name: t("charts.class") }, { name: t("charts.count"), kind: "number" }],
    rows: parts.map(({ name, count }) => [name, count]),
  };
}
