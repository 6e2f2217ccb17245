import { ChartFigure, type GroupBar, GroupBars, groupBarsTable, mean } from "@dti/charts";
import { compareDecimals, t } from "@dti/i18n";
import { unitsOf } from "../names.ts";
import type { Profile } from "./profile.ts";

const PLACES = 2;

/** The points of the main groups, each beside the mean and the best of all units. */
export function Groups({ found }: { readonly found: Profile }) {
  const { framework, line, ranking } = found.opened;
  const title = t("portal.byGroups", { count: framework.groups.length });
  const bars = groupBars(found);
  const file = `${line.round}-${found.row.unit}`;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ChartFigure
        title={title}
        file={file}
        table={groupBarsTable(title, bars, PLACES)}
        caption={t("portal.byGroupsCaption", { count: ranking.rows.length, units: unitsOf(line.group), round: ranking.round.name })}
      >
        {(width) => <GroupBars title={title} groups={bars} width={width} places={PLACES} />}
      </ChartFigure>
    </section>
  );
}

function groupBars({ opened, row }: Profile): GroupBar[] {
  return opened.framework.groups.flatMap((group, at) => {
    const points = row.scores[at];
    if (!points) return [];
    const all = opened.ranking.rows.flatMap((other) => other.scores[at] || []);
    const middle = mean(all, PLACES);
    const best = all.toSorted(compareDecimals).at(-1);
    const rank = row.group_ranks[at] ?? undefined;
    return [
      {
        code: group.code,
        name: group.short_name,
        points,
        maximum: group.max,
        ...(middle !== null && { mean: middle }),
        ...(best !== undefined && { best }),
        ...(rank !== undefined && { rank }),
      },
    ];
  });
}
