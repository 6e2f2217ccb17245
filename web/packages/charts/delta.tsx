/** Differences around zero, each with its sign. */

import { compareDecimals, formatSigned, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { Label, Plot, tenth, textWidth } from "./plot.tsx";
import type { ChartTable } from "./table.tsx";

export interface Change {
  readonly code: string;
  readonly name: string;
  readonly change: string;
}

export interface DeltaProps {
  readonly title: string;
  readonly changes: readonly Change[];
  readonly width: number;
  readonly suffix?: string;
  readonly places?: number;
}

const ROW = 34;
const BAR = 10;
const PLACES = 1;
const size = ({ change }: Change): number => Math.abs(Number(change));

function sentence({ title, changes, suffix = "", places = PLACES }: DeltaProps): string {
  const signs = changes.map(({ change }) => compareDecimals(change, 0));
  const count = (sign: number): number => signs.filter((one) => one === sign).length;
  const largest = changes.toSorted((one, other) => size(other) - size(one))[0];
  const told = largest ? `${largest.name} ${formatSigned(largest.change, places)}${suffix}` : t("charts.noData");
  return t("charts.deltaSentence", { title, up: count(1), down: count(-1), same: count(0), largest: told });
}

export function Delta(props: DeltaProps): ReactNode {
  const { changes, width, suffix = "", places = PLACES } = props;
  const narrow = width < 480;
  const row = narrow ? ROW + 16 : ROW;
  const start = narrow ? 0 : tenth(width * 0.44);
  const most = Math.max(...changes.map(size), 0) || 1;
  const room = textWidth(`+000,0${suffix}`) + 8;
  const half = (width - start) / 2;
  const zero = tenth(start + half);
  return (
    <Plot sentence={sentence(props)} width={width} height={changes.length * row + 4}>
      <line className="ch-axis" x1={zero} x2={zero} y1={0} y2={changes.length * row} />
      {changes.map((one, index) => {
        const length = tenth((size(one) / most) * (half - room));
        const down = compareDecimals(one.change, 0) < 0;
        const end = down ? zero - length : zero + length;
        return (
          <g key={one.code} transform={`translate(0 ${index * row})`}>
            <line className="ch-rule" x1={0} x2={width} y1={row} y2={row} />
            <Label x={0} y={narrow ? 17 : 22}>
              {one.name}
            </Label>
            <rect
              className={down ? "ch-less" : "ch-more"}
              x={down ? end : zero}
              y={narrow ? 28 : 12}
              width={length}
              height={BAR}
            />
            <Label x={down ? end - 6 : end + 6} y={narrow ? 38 : 22} anchor={down ? "end" : "start"} kind="ch-strong">
              {`${formatSigned(one.change, places)}${suffix}`}
            </Label>
          </g>
        );
      })}
    </Plot>
  );
}

export function deltaTable({ title, changes, places = PLACES }: Omit<DeltaProps, "width">): ChartTable {
  return {
    caption: title,
    columns: [{ name: t("charts.group") }, { name: t("charts.change"), kind: "number", places }],
    rows: changes.map((one) => [one.name, one.change]),
  };
}
