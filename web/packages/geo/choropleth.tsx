/** The units in their true shapes, where the operator has given a topology. */

import { formatNumber, t } from "@dti/i18n";
import { type ReactNode, useEffect, useId, useState } from "react";
import { type Classes, classesOf } from "./classes.ts";
import { Legend } from "./legend.tsx";
import { type Shape, type Shapes, loadShapes } from "./topology.ts";
import type { MapProps, MapUnit } from "./unit.ts";

export { type Shapes, WrongTopology, shapesOf } from "./topology.ts";

export interface ChoroplethProps extends MapProps {
  /** Where the TopoJSON lies. */
  readonly url: string;
}

interface Loaded {
  readonly url: string;
  readonly attempt: number;
  readonly shapes: Shapes | null;
}

const NONE: readonly string[] = [];

/** Loads the shapes and draws them; says so while it loads and when it cannot. */
export function Choropleth({ url, ...props }: ChoroplethProps): ReactNode {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const keep = (shapes: Shapes | null): void => {
      if (!leaving.signal.aborted) setLoaded({ url, attempt, shapes });
    };
    loadShapes(url, leaving.signal).then(keep, () => {
      keep(null);
    });
    return () => {
      leaving.abort();
    };
  }, [url, attempt]);
  if (loaded?.url !== url || loaded.attempt !== attempt) return <p role="status">{t("geo.loading")}</p>;
  if (loaded.shapes) return <ShapeMap {...props} shapes={loaded.shapes} />;
  return (
    <p role="alert">
      {t("geo.failed")}{" "}
      <button
        type="button"
        className="geo-retry"
        onClick={() => {
          setAttempt(attempt + 1);
        }}
      >
        {t("geo.retry")}
      </button>
    </p>
  );
}

export function ShapeMap({ shapes, ...props }: MapProps & { readonly shapes: Shapes }): ReactNode {
  const { title, units, places = 1, picked = NONE, active } = props;
  const hatched = `geo-${useId().replace(/\W/g, "")}`;
  const classes = classesOf(units.map((unit) => unit.value), places);
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const missing = shapes.shapes.filter(({ code }) => (known.get(code)?.value ?? null) === null).length;
  const over = (code: string): number => Number(picked.includes(code)) + 2 * Number(code === active);
  const order = shapes.shapes.toSorted((one, other) => over(one.code) - over(other.code));
  return (
    <div className="geo">
      <svg
        className="geo-map"
        role="img"
        aria-label={t("geo.shapesSentence", { count: shapes.shapes.length, title, missing })}
        viewBox={`-2 -2 ${shapes.width + 4} ${shapes.height + 4}`}
      >
        <pattern id={hatched} width="8" height="8" patternUnits="userSpaceOnUse">
          <path className="geo-hatch" d="M0 8L8 0" />
        </pattern>
        {order.map((shape) => (
          <Area key={shape.code} {...props} shape={shape} unit={known.get(shape.code)} classes={classes} hatched={hatched} />
        ))}
      </svg>
      <Legend classes={classes} missing={missing} />
      <p className="figcap">{t("geo.reference")}</p>
    </div>
  );
}

interface AreaProps extends MapProps {
  readonly shape: Shape;
  readonly unit: MapUnit | undefined;
  readonly classes: Classes;
  /** The id of the pattern for what is missing. */
  readonly hatched: string;
}

function Area({ shape, unit, classes, hatched, picked = NONE, active, places = 1, onActive, onOpen }: AreaProps): ReactNode {
  const at = classes.of(unit?.value ?? null);
  const pick = picked.indexOf(shape.code);
  const frame = `${pick < 0 ? "" : ` geo-p${pick + 1}`}${shape.code === active ? " geo-active" : ""}`;
  const value = unit?.value == null ? t("geo.noData") : formatNumber(unit.value, places);
  return (
    <path
      className={`geo-area ${at === null ? "geo-dashed" : `geo-q${classes.tone(at)}`}${frame}`}
      d={shape.path}
      fill={`url(#${hatched})`}
      onPointerEnter={() => onActive?.(shape.code)}
      onPointerLeave={() => onActive?.(null)}
      onClick={() => onOpen?.(shape.code)}
    >
      <title>{`${unit?.name ?? shape.code}: ${value}`}</title>
    </path>
  );
}
