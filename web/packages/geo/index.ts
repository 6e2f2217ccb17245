export { CLASSES, type Classes, classesOf } from "./classes.ts";
export { Legend } from "./legend.tsx";
export { type Tile, TileMap, type TileMapProps } from "./tile-map.tsx";
export { type MapProps, type MapUnit, shortName } from "./unit.ts";
