import type { Schema } from "@dti/api";
import { compareVi, formatNumber, t, wordsFor } from "@dti/i18n";
import { type Asked, QUEUE_STATES } from "./reading.ts";

interface Props {
  counts: Schema.QueueCounts;
  asked: Asked;
  ask: (next: Asked) => void;
}

/** The filters with how much each leaves; pressing the chosen one again lets go of it. */
export function Facets({ counts, asked, ask }: Props) {
  const states = counts.states.map((one) => ({ ...one, name: wordsFor(`appraisal.facet_${one.code}`) ?? one.name }));
  const units = counts.units.toSorted((one, other) => compareVi(one.name, other.name));
  const groups = counts.groups.map((one) => ({ ...one, name: wordsFor(`appraisal.group_${one.code}`) ?? one.name }));
  return (
    <aside className="facets" aria-label={t("appraisal.filters")}>
      <List title={t("appraisal.state")} items={states} chosen={asked.state ?? "waiting"}
        choose={(code) => ask({ state: QUEUE_STATES.find((state) => state === code) })} />
      {groups.length > 1 && <List title={t("appraisal.group")} items={groups} chosen={asked.group} choose={(group) => ask({ group })} />}
      <Choice title={t("appraisal.unit")} all={t("appraisal.allUnits")} items={units} chosen={asked.unit} choose={(unit) => ask({ unit })} />
      <List title={t("appraisal.leaf")} items={counts.leaves.map((one) => ({ ...one, name: `${one.code} ${one.name}` }))} chosen={asked.leaf}
        choose={(leaf) => ask({ leaf })} bars />
    </aside>
  );
}

interface ListProps {
  title: string;
  items: readonly Schema.Facet[];
  chosen: string | undefined;
  choose: (code: string | undefined) => void;
  bars?: boolean;
}

function List({ title, items, chosen, choose, bars = false }: ListProps) {
  const most = Math.max(1, ...items.map(({ count }) => count));
  return (
    <div role="group" aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain">
        {items.map(({ code, name, count }) => (
          <li key={code}>
            <button type="button" className="facet" aria-pressed={code === chosen} onClick={() => choose(code === chosen ? undefined : code)}>
              <span className="grow">{name}</span>
              <span className="number">{formatNumber(count)}</span>
              {bars && <progress max={most} value={count} aria-hidden="true" />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Choice({ title, all, items, chosen, choose }: ListProps & { all: string }) {
  return (
    <label className="field">
      <span>{title}</span>
      <select className="input" value={chosen ?? ""} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{all}</option>
        {items.map(({ code, name, count }) => (
          <option key={code} value={code}>{`${name} (${formatNumber(count)})`}</option>
        ))}
      </select>
    </label>
  );
}
