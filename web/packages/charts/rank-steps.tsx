/** A rank by year against the rank to reach: place 1 at the top, the targets as a dashed step. */

import { t } from "@dti/i18n";
import type { ReactNode } from "react";
import { Label, Plot, tenth, textWidth, TickLines } from "./plot.tsx";
import type { ChartTable } from "./table.tsx";

export interface RankYear {
  readonly year: number;
  /** Null where none is published. */
  readonly rank: number | null;
  /** The worst rank that still meets the target of the year; null where none is set. */
  readonly target: number | null;
  /** The target in the words of its paper. */
  readonly words?: string | undefined;
}

export interface RankStepsProps {
  readonly title: string;
  readonly years: readonly RankYear[];
  readonly width: number;
  readonly height?: number;
}

const HEIGHT = 280;
const MARGIN = { top: 36, right: 8, bottom: 34, left: 30 };
const TICK = 5;
const DOT = 6;
const LINE = 15;

interface Scales {
  readonly x: (at: number) => number;
  readonly y: (rank: number) => number;
  readonly step: number;
  readonly ticks: readonly number[];
}

function scales({ years, width, height = HEIGHT }: RankStepsProps): Scales {
  const ranks = years.flatMap(({ rank, target }) => [rank, target]).filter((one) => one !== null);
  const last = Math.max(1, Math.ceil(Math.max(1, ...ranks) / TICK)) * TICK;
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, years.length);
  const tall = height - MARGIN.top - MARGIN.bottom;
  return {
    x: (at) => tenth(MARGIN.left + (at + 0.5) * step),
    y: (rank) => tenth(MARGIN.top + ((rank - 1) / (last - 1)) * tall),
    step,
    ticks: [1, ...Array.from({ length: last / TICK }, (_, at) => (at + 1) * TICK)],
  };
}

export function RankSteps(props: RankStepsProps): ReactNode {
  const { years, width, height = HEIGHT } = props;
  const scale = scales(props);
  return (
    <Plot sentence={sentence(props)} width={width} height={height}>
      <Label x={0} y={12} kind="ch-muted">
        {t("charts.rank")}
      </Label>
      <TickLines ticks={scale.ticks} y={scale.y} from={MARGIN.left} to={width} />
      {years.map(({ year, rank }, at) => (
        <Label key={year} x={scale.x(at)} y={height - 8} anchor="middle" kind={rank === null ? "ch-muted" : "ch-strong"}>
          {year}
        </Label>
      ))}
      <Steps years={years} scale={scale} />
      <Places years={years} scale={scale} />
    </Plot>
  );
}

interface Drawn {
  readonly years: readonly RankYear[];
  readonly scale: Scales;
}

/** Years between stated targets are not filled in, so a step joins neighbours only. */
function Steps({ years, scale: { x, y, step } }: Drawn): ReactNode {
  const path = years.map(({ target }, at) => {
    if (target === null) return "";
    const start = (years[at - 1]?.target ?? null) === null ? `M${tenth(x(at) - step / 2)} ${y(target)}` : `V${y(target)}`;
    return `${start}H${tenth(x(at) + step / 2)}`;
  });
  const first = years.findIndex((one) => one.target !== null);
  const named = years[first]?.target ?? null;
  if (named === null) return null;
  return (
    <>
      <path className="ch-aim" d={path.join("")} />
      {years.map(({ year, target }, at) =>
        target === null ? null : (
          <Label key={year} x={x(at)} y={y(target) - 7} anchor="middle" kind="ch-onpaper">
            {`≤${target}`}
          </Label>
        ),
      )}
      <Label x={tenth(x(first) + step / 2 + 4)} y={y(named) + 14} kind="ch-muted ch-onpaper">
        {t("charts.aim")}
      </Label>
    </>
  );
}

function Places({ years, scale }: Drawn): ReactNode {
  const bottom = scale.y(scale.ticks.at(-1) ?? 1);
  const first = years.findIndex((one) => one.rank !== null);
  return years.map(({ year, rank, target }, at) => {
    if (rank !== null) return <Place key={year} x={scale.x(at)} y={scale.y(rank)} rank={rank} />;
    const awaited = at > first && first >= 0 && target === null;
    return awaited ? <Words key={year} x={scale.x(at)} y={bottom - LINE} room={scale.step} text={t("charts.notYet")} /> : null;
  });
}

function Place({ x, y, rank }: { readonly x: number; readonly y: number; readonly rank: number }): ReactNode {
  return (
    <>
      <circle className="ch-mine" cx={x} cy={y} r={DOT} />
      <Label x={x} y={tenth(y - DOT - 8)} anchor="middle" kind="ch-figure-large">
        {rank}
      </Label>
    </>
  );
}

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly text: string;
}

/** Words above a point, in two lines where one is too wide. */
function Words({ x, y, room, text }: WordsProps): ReactNode {
  const words = text.split(" ");
  const half = textWidth(text) > room ? Math.floor(words.length / 2) : words.length;
  const lines = [words.slice(0, half), words.slice(half)].filter((line) => line.length > 0);
  return lines.map((line, at) => (
    <Label key={line.join(" ")} x={x} y={y - (lines.length - 1 - at) * LINE} anchor="middle" kind="ch-muted ch-onpaper">
      {line.join(" ")}
    </Label>
  ));
}

const goal = ({ target, words }: RankYear): string | null => words ?? (target === null ? null : `≤${target}`);

function sentence({ title, years }: RankStepsProps): string {
  const places = years.flatMap(({ year, rank }) => (rank === null ? [] : [t("charts.bumpPlace", { period: year, rank })]));
  const aims = years.flatMap(({ year, target }) => (target === null ? [] : [{ rank: target, year }]));
  const [first, last] = [aims[0], aims.at(-1)];
  const parts = [`${title}.`, `${places.join("; ") || t("charts.noData")}.`];
  if (first && last) {
    parts.push(t("charts.bumpTarget", { from: first.rank, first: first.year, to: last.rank, last: last.year }));
  }
  return parts.join(" ");
}

/** A year a row: the published rank, and the target in the words of its paper. */
export function rankStepsTable(title: string, years: readonly RankYear[]): ChartTable {
  return {
    caption: title,
    columns: [{ name: t("charts.year") }, { name: t("charts.rank"), kind: "number" }, { name: t("charts.aimOfYear") }],
    rows: years.map((one) => [`${one.year}`, one.rank, goal(one)]),
  };
}
