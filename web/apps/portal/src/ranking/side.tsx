import "./side.css";
import { ChartFigure, type ChartTable } from "@dti/charts";
import { TileMap } from "@dti/geo";
import { t } from "@dti/i18n";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { topology } from "../configured.ts";
import type { Opened } from "../published.ts";
import { useQuery } from "../query.ts";
import { lit } from "./lit.ts";
import type { RankedRow } from "./rows.ts";

const Choropleth = lazy(async () => ({ default: (await import("@dti/geo/choropleth")).Choropleth }));
const PLACES = 2;

interface SideProps {
  readonly opened: Opened;
  readonly rows: readonly RankedRow[];
  readonly picked: readonly string[];
}

/** The totals by place: equal tiles, or true shapes where the operator has given them. */
export function Side({ opened, rows, picked }: SideProps) {
  const [query, change] = useQuery();
  const [, go] = useLocation();
  const active = useLit();
  const { line } = opened;
  const title = `${t("charts.total")}, ${line.round_name}`;
  const shapes = topology !== undefined && query.get("view") === "map";
  const map = {
    title,
    units: rows.map((row) => ({ code: row.unit, name: row.name, value: row.total, rank: row.rank })),
    places: PLACES,
    picked,
    active: active ?? null,
    onActive: (unit: string | null) => lit.set(unit ?? undefined),
    onOpen: (unit: string) => go(`/don-vi/${unit}?round=${line.round}`),
  };
  return (
    <section className="ranking-side" aria-label={title}>
      <div className="ranking-side-head">
        <h2>{t("charts.total")}</h2>
        {topology !== undefined && (
          <div className="segments wide-only" role="group" aria-label={t("portal.view")}>
            <button type="button" aria-pressed={!shapes} onClick={() => change({ view: null })}>
              {t("portal.viewTiles")}
            </button>
            <button type="button" aria-pressed={shapes} onClick={() => change({ view: "map" })}>
              {t("portal.viewMap")}
            </button>
          </div>
        )}
      </div>
      <ChartFigure
        title={title}
        file={`${line.round}-${line.group}`}
        table={tableOf(title, rows)}
        caption={shapes ? undefined : `${t("portal.tilesCaption")} ${t("geo.reference")}`}
      >
        {(width) =>
          shapes && topology !== undefined ? (
            <Suspense fallback={<p role="status">{t("geo.loading")}</p>}>
              <Choropleth {...map} url={topology} />
            </Suspense>
          ) : (
            <TileMap {...map} ranksOnly={width < 370} />
          )
        }
      </ChartFigure>
    </section>
  );
}

function useLit(): string | undefined {
  const [unit, setUnit] = useState<string>();
  useEffect(() => lit.watch(setUnit), []);
  return unit;
}

function tableOf(title: string, rows: readonly RankedRow[]): ChartTable {
  return {
    caption: title,
    columns: [
      { name: t("charts.unit") },
      { name: t("charts.rank"), kind: "number" },
      { name: t("charts.total"), kind: "number", places: PLACES },
    ],
    rows: rows.map((row) => [row.name, row.rank, row.total]),
  };
}
