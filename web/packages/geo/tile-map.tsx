/** Every unit an equal tile near its place: the default where units are compared. */

import { formatNumber, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { classesOf } from "./classes.ts";
import { Legend } from "./legend.tsx";
import shipped from "./tiles.json";
import { type MapProps, type MapUnit, shortName } from "./unit.ts";

export interface Tile {
  readonly code: string;
  readonly c: number;
  readonly r: number;
}

export interface TileMapProps extends MapProps {
  /** Only the rank on each tile, where there is no room for names. */
  readonly ranksOnly?: boolean;
  readonly tiles?: readonly Tile[];
}

const WIDTH = 58;
const GAP = 2;
const HEIGHT = { names: 58, ranks: 30 };
const PLACES = 1;
const NONE: readonly string[] = [];
const LINE = 14;
const LONGEST_LINE = 10;

/** A name on at most two lines, broken between words. */
export function twoLines(name: string): string[] {
  const words = shortName(name).split(" ");
  if (words.length < 2 || name.length <= LONGEST_LINE - 4) return [words.join(" ")];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(" "), words.slice(half).join(" ")];
}

export function TileMap(props: TileMapProps): ReactNode {
  const { title, units, places = PLACES, ranksOnly = false, tiles = shipped } = props;
  const classes = classesOf(units.map((unit) => unit.value), places);
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const drawn = tiles.flatMap((tile) => {
    const unit = known.get(tile.code);
    return unit ? [{ tile, unit }] : [];
  });
  const missing = units.filter((unit) => unit.value === null).length;
  const height = ranksOnly ? HEIGHT.ranks : HEIGHT.names;
  const extent = (end: (tile: Tile) => number): number => Math.max(...tiles.map(end), 0) + 1;
  const box = [extent((tile) => tile.c) * WIDTH, extent((tile) => tile.r) * height];
  const order = drawn.toSorted((one, other) => framed(props, one.unit) - framed(props, other.unit));
  return (
    <div className="geo">
      <svg
        className="geo-map"
        role="img"
        aria-label={t("geo.tilesSentence", { count: drawn.length, title, missing })}
        viewBox={`0 0 ${box.join(" ")}`}
      >
        {order.map(({ tile, unit }) => {
          const at = classes.of(unit.value);
          return (
            <Cell key={tile.code} {...props} unit={unit} tile={tile} height={height} tone={at === null ? null : classes.tone(at)} />
          );
        })}
      </svg>
      <Legend classes={classes} missing={missing} />
    </div>
  );
}

/** Frames are drawn last, over their neighbours. */
function framed({ picked = NONE, active }: MapProps, { code }: MapUnit): number {
  return Number(picked.includes(code)) + 2 * Number(code === active);
}

interface CellProps extends TileMapProps {
  readonly unit: MapUnit;
  readonly tile: Tile;
  readonly height: number;
  readonly tone: number | null;
}

function Cell({ unit, tile, height, tone, ranksOnly, picked = NONE, active, places = PLACES, onActive, onOpen }: CellProps): ReactNode {
  const size = { width: WIDTH - GAP, height: height - GAP };
  const at = picked.indexOf(unit.code);
  const frame = `geo-frame${at < 0 ? "" : ` geo-p${at + 1}`}${unit.code === active ? " geo-active" : ""}`;
  const value = unit.value === null ? t("geo.noData") : formatNumber(unit.value, places);
  const lines = ranksOnly ? [] : twoLines(unit.name);
  const top = (height - GAP - lines.length * LINE) / 2 + 4;
  return (
    <g
      className={tone === null ? "geo-cell" : `geo-cell geo-on${tone}`}
      transform={`translate(${tile.c * WIDTH} ${tile.r * height})`}
      onPointerEnter={() => onActive?.(unit.code)}
      onPointerLeave={() => onActive?.(null)}
      onClick={() => onOpen?.(unit.code)}
    >
      <title>{`${unit.name}: ${value}`}</title>
      <rect className={tone === null ? "geo-none" : `geo-q${tone}`} {...size} />
      {tone === null ? <path className="geo-hatch" d={hatch(size.width, size.height)} /> : null}
      <rect className={frame} {...size} />
      <text className="geo-rank" x={size.width / 2} y={top}>
        {unit.rank ?? "–"}
      </text>
      {lines.map((line, index) => (
        <text key={line} className="geo-name" x={size.width / 2} y={top + (index + 1) * LINE}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** Diagonal lines inside a rectangle; a pattern would need an id of its own on every page. */
export function hatch(width: number, height: number, step = 8): string {
  const lines: string[] = [];
  for (let sum = step; sum < width + height; sum += step) {
    const [x1, y1] = sum <= height ? [0, sum] : [sum - height, height];
    const [x2, y2] = sum <= width ? [sum, 0] : [width, sum - width];
    lines.push(`M${x1} ${y1}L${x2} ${y2}`);
  }
  return lines.join("");
}
