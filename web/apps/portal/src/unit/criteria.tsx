import type { Schema } from "@dti/api";
import { formatNumber, formatSigned, t } from "@dti/i18n";
import { Link } from "wouter";
import { useReading } from "../reading.ts";
import { published } from "../text.ts";
import { frameworkTree } from "../frameworks/tree.ts";
import { Scroll } from "../scroll.tsx";
import { type Gap, gaps, type Profile } from "./profile.ts";

const MOST = 5;
const PLACES = 2;

type Leaves = ReadonlyMap<string, Schema.OpenLeaf>;

/** Where the unit stands most above and most below the others, then every criterion. */
export function Criteria({ found }: { readonly found: Profile }) {
  const { framework, framework_version: version } = found.results;
  const reading = useReading(`framework:${framework}:${version}`, async () => frameworkTree(framework, version));
  const groups = reading.state === "there" ? reading.value.groups : [];
  const leaves = new Map(groups.flatMap((group) => group.leaves).map((leaf) => [leaf.code, leaf]));
  const { above, below } = gaps(found.results.criteria, MOST);
  return (
    <>
      <Gaps title={t("portal.mostAbove")} rows={above} leaves={leaves} found={found} />
      <Gaps title={t("portal.mostBelow")} rows={below} leaves={leaves} found={found} />
      <section className="section">
        <h2>{t("portal.allCriteria", { count: found.results.criteria.length })}</h2>
        <details>
          <summary>{t("portal.showAll")}</summary>
          <All leaves={leaves} found={found} />
        </details>
      </section>
    </>
  );
}

interface PartProps {
  readonly leaves: Leaves;
  readonly found: Profile;
}

function Name({ code, leaves, found }: PartProps & { readonly code: string }) {
  const { framework, framework_version: version, unit } = found.results;
  const query = `group=${found.opened.line.group}&round=${found.opened.line.round}&unit=${unit}`;
  return <Link lang={published} href={`/bo-chi-so/${framework}/${version}/${code}?${query}`}>{`${code} ${leaves.get(code)?.short_name ?? ""}`}</Link>;
}

function Points({ points, leaf }: { readonly points: string; readonly leaf: Schema.OpenLeaf | undefined }) {
  return (
    <>
      {formatNumber(points, PLACES)}
      {leaf && <span className="muted">/{formatNumber(leaf.max)}</span>}
    </>
  );
}

function Gaps({ title, rows, leaves, found }: PartProps & { readonly title: string; readonly rows: readonly Gap[] }) {
  return (
    <section className="section">
      <h2>
        {title} <small className="muted">{t("portal.gapUnit")}</small>
      </h2>
      {rows.length === 0 ? (
        <p>{t("portal.gapNone")}</p>
      ) : (
        <table className="table gaps">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t("portal.criterion")}</th>
              <th scope="col">{t("charts.points")}</th>
              <th scope="col">{t("portal.gap")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <Name code={row.code} leaves={leaves} found={found} />
                </th>
                <td className="number">
                  <Points points={row.points} leaf={leaves.get(row.code)} />
                </td>
                <td className="number gap">{formatSigned(row.gap, PLACES)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function All({ leaves, found }: PartProps) {
  return (
    <Scroll name={t("portal.criterion")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("portal.criterion")}</th>
            <th scope="col" className="number">
              {t("charts.points")}
            </th>
            <th scope="col" className="number">
              {t("charts.median")}
            </th>
            <th scope="col" className="number">
              {t("charts.rank")}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.results.criteria.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <Name code={one.code} leaves={leaves} found={found} />
              </th>
              <td className="number">
                {one.points === null ? <Unscored state={one.state} /> : <Points points={one.points} leaf={leaves.get(one.code)} />}
              </td>
              <td className="number">{one.median === null ? "–" : formatNumber(one.median, PLACES)}</td>
              <td className="number">{one.rank === null ? "–" : `${one.rank}/${one.of}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Why there are no points, in words. */
export function Unscored({ state }: { readonly state: string }) {
  return <span className="muted">{t(state === "not_applicable" ? "portal.notApplicable" : "portal.missing")}</span>;
}
