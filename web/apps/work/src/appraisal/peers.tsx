import "@dti/charts/charts.css";
import type { Schema } from "@dti/api";
import { ChartFigure, StripPlot, stripTable, type StripUnit } from "@dti/charts";
import { t } from "@dti/i18n";
import { useQueries } from "@tanstack/react-query";
import type { Sheet } from "../sheets/reading.ts";
import { peersQuery, type QueueLine } from "./reading.ts";

const PLACES = 2;
const FEWEST = 2;

/** What the other units claim for this criterion; only once there is something to compare with. */
export function Peers({ sheet, leaf }: { sheet: Sheet; leaf: Schema.LeafView }) {
  const found = useQueries({
    queries: (["waiting", "decided"] as const).map((status) => peersQuery(sheet.round, sheet.group, leaf.code, status)),
  });
  const units = found.flatMap(({ data }) => (data?.items ?? []).flatMap(claimed));
  if (found.some(({ isPending }) => isPending) || units.length < FEWEST) return null;
  const title = t("appraisal.peers", { count: units.length });
  return (
    <div className="peers">
      <h3>{title}</h3>
      <ChartFigure title={title} file={`so-sanh-${leaf.code}`} table={stripTable(title, units, PLACES)}>
        {(width) => <StripPlot title={title} units={units} width={width} mine={sheet.unit.code} places={PLACES} />}
      </ChartFigure>
    </div>
  );
}

function claimed({ unit, unit_name: name, own }: QueueLine): StripUnit[] {
  return own.displayed == null ? [] : [{ code: unit, name, value: own.displayed }];
}
