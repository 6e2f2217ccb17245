/** Points of the main groups against their maximum, with the mean and the best of all as ticks. */

import { compareDecimals, formatOutOf, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { Label, Plot, tenth } from "./plot.tsx";
import type { ChartTable } from "./table.tsx";

export interface GroupBar {
  readonly code: string;
  readonly name: string;
  readonly points: string;
  readonly maximum: string;
  readonly mean?: string;
  readonly best?: string;
  readonly target?: string;
  readonly rank?: number;
}

export interface GroupBarsProps {
  readonly title: string;
  readonly groups: readonly GroupBar[];
  readonly width: number;
  readonly places?: number;
}

const NARROW = 480;
const ROW = { narrow: 50, wide: 36 };
const HEAD = { narrow: 28, wide: 28 };
const BAR = 11;
const PLACES = 1;

const share = (value: string, { maximum }: GroupBar): number => Math.min(Number(value) / Number(maximum) || 0, 1);
const ofMaximum = (group: GroupBar): number => share(group.points, group);
const below = (group: GroupBar): boolean => group.mean !== undefined && compareDecimals(group.points, group.mean) < 0;

function sentence(title: string, groups: readonly GroupBar[]): string {
  const ordered = groups.toSorted((one, other) => ofMaximum(other) - ofMaximum(one));
  const strongest = ordered[0]?.name ?? t("charts.noData");
  const weakest = ordered.at(-1)?.name ?? t("charts.noData");
  if (groups.every((group) => group.mean === undefined)) return t("charts.barsPlain", { title, strongest, weakest });
  const above = groups.filter((group) => !below(group)).length;
  return t("charts.barsSentence", { title, above, count: groups.length, strongest, weakest });
}

export function GroupBars({ title, groups, width, places = PLACES }: GroupBarsProps): ReactNode {
  const form = width < NARROW ? "narrow" : "wide";
  const height = HEAD[form] + groups.length * ROW[form] + 4;
  const bar = form === "narrow" ? { x: 0, width } : { x: tenth(width * 0.36), width: tenth(width * 0.4) };
  return (
    <Plot sentence={sentence(title, groups)} width={width} height={height}>
      <Legend groups={groups} width={width} />
      {groups.map((group, index) => (
        <g key={group.code} transform={`translate(0 ${HEAD[form] + index * ROW[form]})`}>
          <line className="ch-rule" x1="0" x2={width} y1={ROW[form]} y2={ROW[form]} />
          <Label x={0} y={22}>
            {group.name}
          </Label>
          <Label x={form === "wide" && group.rank !== undefined ? width - 40 : width} y={22} anchor="end" kind="ch-strong">
            {formatOutOf(group.points, group.maximum, places)}
          </Label>
          {form === "wide" && group.rank !== undefined ? (
            <Label x={width} y={22} anchor="end">
              {group.rank}
            </Label>
          ) : null}
          <g transform={`translate(${bar.x} ${form === "wide" ? 12 : 30})`}>
            <Bar group={group} width={bar.width} />
          </g>
        </g>
      ))}
    </Plot>
  );
}

function Bar({ group, width }: { readonly group: GroupBar; readonly width: number }): ReactNode {
  const tick = (value: string | undefined, kind: string): ReactNode => {
    if (value === undefined) return null;
    const x = tenth(share(value, group) * width);
    return <line className={kind} x1={x} x2={x} y1={-4} y2={BAR + 4} />;
  };
  const kind = below(group) ? "ch-below" : "ch-above";
  return (
    <>
      <rect className="ch-track" width={width} height={BAR} />
      <rect className={kind} width={tenth(ofMaximum(group) * width)} height={BAR} />
      {tick(group.best, "ch-best")}
      {tick(group.mean, "ch-mean")}
      {tick(group.target, "ch-target")}
    </>
  );
}

function Legend({ groups, width }: { readonly groups: readonly GroupBar[]; readonly width: number }): ReactNode {
  const has = (name: "best" | "mean" | "target"): boolean => groups.some((group) => group[name] !== undefined);
  const ticks = (["mean", "best", "target"] as const).filter(has);
  const step = Math.min(130, width / Math.max(ticks.length, 1));
  return ticks.map((name, index) => (
    <g key={name} transform={`translate(${index * step} 4)`}>
      <line className={`ch-${name}`} x1={3} x2={3} y1={0} y2={14} />
      <Label x={10} y={12} kind="ch-muted">
        {t(`charts.${name}`)}
      </Label>
    </g>
  ));
}

export function groupBarsTable(title: string, groups: readonly GroupBar[], places = PLACES): ChartTable {
  const number = (name: string): ChartTable["columns"][number] => ({ name, kind: "number", places });
  const optional = (["mean", "best", "target", "rank"] as const).filter((name) =>
    groups.some((group) => group[name] !== undefined),
  );
  return {
    caption: title,
    columns: [
      { name: t("charts.group") },
      number(t("charts.points")),
      { name: t("charts.maximum"), kind: "number" },
      ...optional.map((name) => (name === "rank" ? { name: t("charts.rank") } : number(t(`charts.${name}`)))),
    ],
    rows: groups.map((group) => [
      group.name,
      group.points,
      group.maximum,
      ...optional.map((name) => group[name] ?? null),
    ]),
  };
}
