/** One whole and its parts side by side, each told apart by its words, its number and its fill. */

import { t } from "@dti/i18n";
import { type ReactNode, useId } from "react";
import { flowing, Label, Plot, SIGN, tenth } from "./plot.tsx";
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
const ROW = 26;

export function PartsBar(props: PartsBarProps): ReactNode {
  const { parts, width } = props;
  const stripes = useId();
  const entries = flowing(parts.map((part) => `${part.name} ${part.count}`), width);
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
      {entries.map(({ x, row, text }, at) => (
        <g key={text} transform={`translate(${x} ${BAR + 10 + row * ROW})`}>
          <Fill part={parts[at]} x={0} y={6} width={SIGN} height={SIGN} stripes={stripes} />
          <Label x={SIGN + 8} y={17}>
            {text}
          </Label>
        </g>
      ))}
    </Plot>
  );
}

interface FillProps {
  readonly part: Part | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stripes: string;
}

function Fill({ part, stripes, ...place }: FillProps): ReactNode {
  const fill = part?.code === "late" ? { fill: `url(#${stripes})` } : { className: `ch-p-${part?.code}` };
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
