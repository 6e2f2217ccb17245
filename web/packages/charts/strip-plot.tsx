/** All units on one axis, one dot each, ours marked. */

import { compareDecimals, formatNumber, t } from "@dti/i18n";
import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { Label, Plot, tenth, textWidth, tickText, within } from "./plot.tsx";
import { median } from "./statistics.ts";
import type { ChartTable } from "./table.tsx";

export interface StripUnit {
  readonly code: string;
  readonly name: string;
  readonly value: string;
}

export interface StripPlotProps {
  readonly title: string;
  readonly units: readonly StripUnit[];
  readonly width: number;
  /** The code of our own unit. */
  readonly mine?: string;
  /** From here on a unit meets its target, and its dot is a diamond. */
  readonly target?: string;
  /** Follows every number, such as "%". */
  readonly suffix?: string;
  readonly places?: number;
}

const HEIGHT = 168;
const BASE = 112;
const TOP = 24;
const EDGE = 8;
const DOT = 7;
const PLACES = 1;

interface Dot extends StripUnit {
  readonly x: number;
  readonly y: number;
}

/** Dots stand on the axis and on each other, closer where a pile would not fit. */
function piled(units: readonly StripUnit[], place: (value: number) => number): Dot[] {
  const columns = new Map<number, StripUnit[]>();
  for (const unit of units) {
    const column = Math.round(place(Number(unit.value)) / DOT);
    columns.set(column, [...(columns.get(column) ?? []), unit]);
  }
  const highest = Math.max(1, ...[...columns.values()].map((column) => column.length));
  const step = Math.min(DOT, (BASE - TOP - DOT) / highest);
  return [...columns].flatMap(([column, stacked]) =>
    stacked.map((unit, level) => ({ ...unit, x: column * DOT, y: tenth(BASE - DOT / 2 - 1 - level * step) })),
  );
}

function sentence({ title, units, mine, target, suffix = "", places = PLACES }: StripPlotProps): string {
  const shown = (value: string): string => `${formatNumber(value, places)}${suffix}`;
  const sorted = units.map((unit) => unit.value).toSorted(compareDecimals);
  const [least, most, middle] = [sorted[0], sorted.at(-1), median(sorted)];
  if (least === undefined || most === undefined || middle === null) return `${title}: ${t("charts.noData")}`;
  const all = { title, count: units.length, least: shown(least), most: shown(most), median: shown(middle) };
  const parts = [t("charts.stripSentence", all)];
  const own = units.find((unit) => unit.code === mine);
  if (own) parts.push(t("charts.stripMine", { name: own.name, value: shown(own.value) }));
  if (target !== undefined) {
    const met = sorted.filter((value) => compareDecimals(value, target) >= 0).length;
    parts.push(t("charts.stripMet", { count: met, target: shown(target) }));
  }
  return parts.join(" ");
}

export function StripPlot(props: StripPlotProps): ReactNode {
  const { units, width, mine, target, suffix = "", places = PLACES } = props;
  const values = [...units.map((unit) => unit.value), ...(target === undefined ? [] : [target])].map(Number);
  const domain = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const scale = scaleLinear(domain, [EDGE, width - EDGE]).nice(5);
  const ticks = scale.ticks(width < 480 ? 4 : 6);
  const middle = median(units.map((unit) => unit.value));
  const own = units.find((unit) => unit.code === mine);
  const x = (value: string): number => tenth(scale(Number(value)));
  const shown = (value: string): string => `${formatNumber(value, places)}${suffix}`;
  return (
    <Plot sentence={sentence(props)} width={width} height={HEIGHT}>
      {ticks.map((tick) => {
        const text = `${formatNumber(tickText(tick, ticks))}${suffix}`;
        return (
          <Label key={tick} x={within(scale(tick), text, width)} y={BASE + 17} anchor="middle" kind="ch-muted">
            {text}
          </Label>
        );
      })}
      <line className="ch-axis" x1={0} x2={width} y1={BASE} y2={BASE} />
      {piled(units, scale).map((dot) => (
        <Mark key={dot.code} dot={dot} mine={dot.code === mine} target={target} />
      ))}
      {middle === null ? null : (
        <Rule x={x(middle)} text={t("charts.medianIs", { value: shown(middle) })} kind="ch-median" width={width} />
      )}
      {target === undefined ? null : (
        <Rule x={x(target)} text={t("charts.targetIs", { value: shown(target) })} kind="ch-aim" width={width} after />
      )}
      {own ? <Own x={x(own.value)} text={`${own.name} ${shown(own.value)}`} width={width} /> : null}
    </Plot>
  );
}

interface MarkProps {
  readonly dot: Dot;
  readonly mine: boolean;
  readonly target: string | undefined;
}

function Mark({ dot, mine, target }: MarkProps): ReactNode {
  const met = target !== undefined && compareDecimals(dot.value, target) >= 0;
  const kind = `ch-dot${mine ? " ch-mine" : ""}${met ? " ch-met" : ""}`;
  if (!met) return <circle className={kind} cx={dot.x} cy={dot.y} r={3.2} />;
  return <path className={kind} d={`M${dot.x} ${dot.y - 4}l4 4l-4 4l-4 -4Z`} />;
}

interface RuleProps {
  readonly x: number;
  readonly text: string;
  readonly kind: string;
  readonly width: number;
  /** The label follows the line, as long as there is room. */
  readonly after?: boolean;
}

function Rule({ x, text, kind, width, after = false }: RuleProps): ReactNode {
  const fits = after ? x + textWidth(text) < width : x - textWidth(text) < 0;
  return (
    <>
      <line className={kind} x1={x} x2={x} y1={4} y2={BASE} />
      <Label x={fits ? x + 6 : x - 6} y={after ? 32 : 14} anchor={fits ? "start" : "end"} kind="ch-onpaper">
        {text}
      </Label>
    </>
  );
}

function Own({ x, text, width }: { readonly x: number; readonly text: string; readonly width: number }): ReactNode {
  return (
    <>
      <path className="ch-mine" d={`M${x} ${BASE + 24}l6 9h-12Z`} />
      <Label x={within(x, text, width)} y={BASE + 49} anchor="middle" kind="ch-ours">
        {text}
      </Label>
    </>
  );
}

export function stripTable(title: string, units: readonly StripUnit[], places = PLACES): ChartTable {
  return {
    caption: title,
    columns: [{ name: t("charts.unit") }, { name: t("charts.value"), kind: "number", places }],
    rows: units
      .toSorted((one, other) => compareDecimals(other.value, one.value))
      .map((unit) => [unit.name, unit.value]),
  };
}
