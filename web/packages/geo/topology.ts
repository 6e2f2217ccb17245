/** Shapes of units, loaded from wherever the operator put them; none are shipped. */

import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export interface Shape {
  readonly code: string;
  /** The path in the map's own plane. */
  readonly path: string;
}

export interface Shapes {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

type Position = readonly number[];
type Ring = readonly Position[];

const WIDTH = 560;

export class WrongTopology extends Error {}

/** The shapes of a TopoJSON document on a plane true at its middle latitude; throws WrongTopology. */
export function shapesOf(document: unknown): Shapes {
  const found = isTopology(document) ? collection(document) : undefined;
  if (!isTopology(document) || !found) throw new WrongTopology("no collection of shapes");
  const areas = feature(document, found).features.map(({ id, properties, geometry }) => ({
    code: `${(properties as { code?: string } | null)?.code ?? id ?? ""}`,
    rings: geometry.type === "Polygon" ? geometry.coordinates : geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [],
  }));
  const faulty = areas.filter(({ code, rings }) => code === "" || rings.some((ring) => ring.length < 4));
  if (areas.length === 0 || faulty.length > 0) throw new WrongTopology(`${faulty.length} shapes without code or ring`);
  return onPlane(areas);
}

function isTopology(document: unknown): document is Topology {
  return typeof document === "object" && document !== null && "type" in document && document.type === "Topology";
}

function collection({ objects }: Topology): GeometryCollection | undefined {
  return Object.values(objects).find((one): one is GeometryCollection => one.type === "GeometryCollection");
}

function onPlane(areas: readonly { code: string; rings: readonly Ring[] }[]): Shapes {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [x = 0, y = 0] of areas.flatMap(({ rings }) => rings.flat())) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  const narrowing = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((box.east - box.west) * narrowing || 1);
  const placed = ([x = 0, y = 0]: Position): string =>
    `${((x - box.west) * narrowing * scale).toFixed(1)} ${((box.north - y) * scale).toFixed(1)}`;
  return {
    width: WIDTH,
    height: Math.ceil((box.north - box.south) * scale),
    shapes: areas.map(({ code, rings }) => ({
      code,
      path: rings.map((ring) => `M${ring.map(placed).join("L")}Z`).join(""),
    })),
  };
}

/** Fetch and check a topology; throws what fetch throws, or WrongTopology. */
export async function loadShapes(url: string, signal?: AbortSignal): Promise<Shapes> {
  const answer = await fetch(url, signal ? { signal } : {});
  if (!answer.ok) throw new WrongTopology(`${answer.status}`);
  return shapesOf(await answer.json());
}
