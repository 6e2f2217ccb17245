/** Points of the main groups against their maximum, with the mean and the best of all as ticks. */

import { compareDecimals, formatOutOf, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { flowing, Label, Plot, SIGN, tenth } from "./plot.tsx";
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
const HEAD = { narrow: 8, wide: 30 };
const SIGNS = 22;
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
  const signs = signsOf(groups, width);
  const head = ((signs.at(-1)?.row ?? 0) + 1) * SIGNS + HEAD[form];
  const height = head + groups.length * ROW[form] + 4;
  const bar = form === "narrow" ? { x: 0, width } : { x: tenth(width * 0.36), width: tenth(width * 0.4) };
  return (
    <Plot sentence={sentence(title, groups)} width={width} height={height}>
      <Legend signs={signs} />
      {form === "wide" ? <Heads groups={groups} width={width} y={head - 10} /> : null}
      {groups.map((group, index) => (
        <g key={group.code} transform={`translate(0 ${head + index * ROW[form]})`}>
          <line className="ch-rule" x1="0" x2={width} y1={ROW[form]} y2={ROW[form]} />
          <Label x={0} y={22} kind="ch-row">
            {group.name}
          </Label>
          <Label x={form === "wide" && group.rank !== undefined ? width - 40 : width} y={22} anchor="end" kind="ch-strong ch-row">
            {formatOutOf(group.points, group.maximum, places)}
          </Label>
          {form === "wide" && group.rank !== undefined ? (
            <Label x={width} y={22} anchor="end" kind="ch-row">
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

type Sign = "above" | "below" | "best" | "mean" | "target";
const WORDS = { above: "charts.aboveMean", below: "charts.belowMean", mean: "charts.mean", best: "charts.best", target: "charts.target" } as const;

/** The signs that these groups need, each with its place. */
function signsOf(groups: readonly GroupBar[], width: number) {
  const has = (name: "best" | "mean" | "target"): boolean => groups.some((group) => group[name] !== undefined);
  const sides: readonly Sign[] = has("mean") ? ["above", "below"] : [];
  const names: readonly Sign[] = [...sides, ...(["mean", "best", "target"] as const).filter(has)];
  const places = flowing(names.map((name) => t(WORDS[name])), width);
  return names.map((name, at) => ({ name, x: places[at]?.x ?? 0, row: places[at]?.row ?? 0 }));
}

function Legend({ signs }: { readonly signs: ReturnType<typeof signsOf> }): ReactNode {
  return signs.map(({ name, x, row }) => (
    <g key={name} transform={`translate(${x} ${4 + row * SIGNS})`}>
      {name === "above" || name === "below" ? (
        <rect className={`ch-${name}`} width={SIGN} height={SIGN} />
      ) : (
        <line className={`ch-${name}`} x1={SIGN / 2} x2={SIGN / 2} y1={-1} y2={SIGN + 1} />
      )}
      <Label x={SIGN + 6} y={11} kind="ch-muted">
        {t(WORDS[name])}
      </Label>
    </g>
  ));
}

function Heads({ groups, width, y }: { readonly groups: readonly GroupBar[]; readonly width: number; readonly y: number }): ReactNode {
  const ranked = groups.some((group) => group.rank !== undefined);
  return (
    <>
      <Label x={0} y={y} kind="ch-muted">
        {t("charts.group")}
      </Label>
      <Label x={ranked ? width - 40 : width} y={y} anchor="end" kind="ch-muted">
        {t("charts.points")}
      </Label>
      {ranked ? (
        <Label x={width} y={y} anchor="end" kind="ch-muted">
          {t("charts.rank")}
        </Label>
      ) : null}
      <line className="ch-rule" x1="0" x2={width} y1={y + 10} y2={y + 10} />
    </>
  );
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
