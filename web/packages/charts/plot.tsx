import type { ReactNode } from "react";

interface PlotProps {
  /** What the picture says, in a sentence made from its data. */
  readonly sentence: string;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** The frame of every chart: one picture with one sentence, at true pixels. */
export function Plot({ sentence, width, height, children }: PlotProps): ReactNode {
  return (
    <svg
      className="ch"
      role="img"
      aria-label={sentence}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {children}
    </svg>
  );
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
  readonly anchor?: "end" | "middle" | "start";
  readonly kind?: string;
}

export function Label({ x, y, children, anchor = "start", kind = "" }: LabelProps): ReactNode {
  return (
    <text className={`ch-${anchor} ${kind}`.trim()} x={x} y={y}>
      {children}
    </text>
  );
}

interface TickLinesProps {
  readonly ticks: readonly number[];
  readonly y: (tick: number) => number;
  /** Where the lines begin; their figures stand before it. */
  readonly from: number;
  readonly to: number;
  readonly text?: (tick: number) => string;
}

/** A line across the picture for each tick of the upright axis. */
export function TickLines({ ticks, y, from, to, text = String }: TickLinesProps): ReactNode {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className="ch-grid" x1={from} x2={to} y1={y(tick)} y2={y(tick)} />
      <Label x={from - 8} y={y(tick) + 4} anchor="end" kind="ch-muted">
        {text(tick)}
      </Label>
    </g>
  ));
}

/** Widths of text are estimated: a picture is laid out before there is a page to measure on. */
const LETTER = 7.2;
export const textWidth = (text: string): number => text.length * LETTER;

/** The room of a sign and its distance to the words, in a row of signs. */
export const SIGN = 12;
const TO_WORDS = 8;
const TO_NEXT = 20;

/** Where each sign of a legend stands when the row breaks at the width. */
export function flowing(texts: readonly string[], width: number): { x: number; row: number; text: string }[] {
  let [x, row] = [0, 0];
  return texts.map((text) => {
    const wide = SIGN + TO_WORDS + textWidth(text);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const placed = { x: tenth(x), row, text };
    x += wide + TO_NEXT;
    return placed;
  });
}

/** Keeps a centred label inside the picture. */
export function within(x: number, text: string, width: number): number {
  const half = textWidth(text) / 2;
  return Math.max(half, Math.min(width - half, x));
}

/** A tick of an axis as a decimal string, with as many decimals as the step needs. */
export function tickText(value: number, ticks: readonly number[]): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  return value.toFixed(Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;
