import "./frameworks.css";
import type { Schema } from "@dti/api";
import { formatNumber, formatPercent } from "@dti/i18n";
import { parsed, rational, rounded } from "@dti/score";
import { Link } from "wouter";
import { Head } from "../head.tsx";
import { Icon } from "../icon.tsx";
import { openFrameworks } from "../published.ts";
import { useQuery } from "../query.ts";
import { useReading } from "../reading.ts";
import { Shown } from "../shown.tsx";
import { published } from "../text.ts";
import { COMPARED, Compared } from "./compared.tsx";
import { fitting, frameworkTree, keyOf } from "./tree.ts";
import { t } from "./words.ts";

/** P5: what is measured, as a tree with the weight of each part. */
export default function FrameworksPage() {
  const reading = useReading("frameworks", openFrameworks);
  return (
    <>
      <Head title={t("portal.navFrameworks")} />
      <p className="lead">{t("portal.frameworksLead")}</p>
      <Shown reading={reading} lines={10}>
        {(lines) => (lines.length === 0 ? <p>{t("portal.frameworksEmpty")}</p> : <Chosen lines={lines} />)}
      </Shown>
    </>
  );
}

function Chosen({ lines }: { readonly lines: readonly Schema.OpenFrameworkLine[] }) {
  const [query, change] = useQuery();
  const wanted = query.get("framework");
  const line = lines.find((one) => keyOf(one) === wanted) ?? lines.find((one) => one.code === "communes") ?? lines[0];
  const search = query.get("q") ?? "";
  if (line === undefined) return null;
  return (
    <>
      <div className="frameworks-bar">
        <label>
          <span className="visually-hidden">{t("portal.framework")}</span>
          <select className="input" value={keyOf(line)} onChange={(event) => change({ framework: event.currentTarget.value, q: null, with: null })}>
            {lines.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {`${one.name}, ${t("portal.version", { version: one.version })}`}
              </option>
            ))}
          </select>
        </label>
        <label className="frameworks-search">
          <span className="visually-hidden">{t("portal.searchCriterion")}</span>
          <Icon name="search" />
          <input
            className="input"
            type="search"
            autoComplete="off"
            placeholder={t("portal.searchCriterion")}
            value={search}
            onInput={(event) => change({ q: event.currentTarget.value })}
          />
        </label>
        <a href={`/api/scoring/public/v1/frameworks/${line.code}/${line.version}`}>JSON</a>
        <a href={`#${COMPARED}`}>{t("versions.compareVersions")}</a>
      </div>
      <Older line={line} lines={lines} />
      <Tree line={line} search={search} />
      <Compared line={line} lines={lines} wanted={query.get("with")} choose={(version) => change({ with: version })} />
    </>
  );
}

/** Says when a newer version of the same framework is in use. */
function Older({ line, lines }: { readonly line: Schema.OpenFrameworkLine; readonly lines: readonly Schema.OpenFrameworkLine[] }) {
  const newest = lines.find((one) => one.code === line.code);
  if (newest === undefined || newest.version === line.version) return null;
  return (
    <p className="strip locked">
      <Icon name="info" />
      <span className="grow">{t("portal.olderVersion", { version: newest.version })}</span>
      <Link href={`/bo-chi-so?framework=${keyOf(newest)}`}>{t("portal.seeNewest")}</Link>
    </p>
  );
}

function Tree({ line, search }: { readonly line: Schema.OpenFrameworkLine; readonly search: string }) {
  const reading = useReading(`framework:${keyOf(line)}`, async () => frameworkTree(line.code, line.version));
  return (
    <Shown reading={reading} lines={14}>
      {(tree) => <Groups tree={tree} search={search} />}
    </Shown>
  );
}

function Groups({ tree, search }: { readonly tree: Schema.OpenFramework; readonly search: string }) {
  const groups = fitting(tree.groups, search);
  const count = groups.reduce((sum, group) => sum + group.leaves.length, 0);
  return (
    <>
      {tree.status_note !== "" && (
        <p className="strip soon">
          <Icon name="info" />
          <span>{t("portal.provisional", { note: tree.status_note })}</span>
        </p>
      )}
      <p role="status" className={search === "" ? "visually-hidden" : "empty"}>
        {t("portal.foundCriteria", { count })}
      </p>
      {groups.map((group, at) => (
        <Group key={group.code} group={group} tree={tree} first={at === 0} />
      ))}
      <div className="caption">
        <p lang={published}>{tree.basis}</p>
        {tree.deductions.length > 0 && <p>{t("portal.deductions", { names: tree.deductions.join("; ") })}</p>}
        <p>{t("portal.rescaled", { scale: formatNumber(tree.scale) })}</p>
      </div>
    </>
  );
}

function percentOf(points: string, scale: string): string {
  const [part, whole] = [parsed(points), parsed(scale)];
  return rounded(rational(part.n * whole.d * 100n, part.d * whole.n), 1);
}

interface GroupProps {
  readonly group: Schema.OpenGroup;
  readonly tree: Schema.OpenFramework;
  /** The heads of the columns are seen once, and read at every group. */
  readonly first: boolean;
}

function Group({ group, tree, first }: GroupProps) {
  return (
    <section className="section framework-group">
      <h2>
        <span lang={published}>{`${group.code}. ${group.name}`}</span>
        <small>
          {t("portal.groupWeight", {
            max: formatNumber(group.max),
            share: formatPercent(percentOf(group.max, tree.scale)),
            leaves: group.leaves.length,
          })}
        </small>
      </h2>
      <table className="table">
        <thead className={first ? undefined : "framework-head"}>
          <tr>
            <th scope="col">{t("portal.criterion")}</th>
            <th scope="col" className="framework-lead">
              {t("portal.lead")}
            </th>
            <th scope="col" className="number">
              {t("portal.maximum")}
            </th>
          </tr>
        </thead>
        <tbody lang={published}>
          {group.leaves.map((leaf) => (
            <tr key={leaf.code}>
              <th scope="row">
                <span className="muted framework-code">{leaf.code}</span>
                <Link href={`/bo-chi-so/${tree.code}/${tree.version}/${leaf.code}`}>{leaf.name}</Link>
              </th>
              <td className="framework-lead">{leaf.lead_name}</td>
              <td className="number">{formatNumber(leaf.max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
