import type { Schema } from "@dti/api";
import { csvOf, DataTable, download } from "@dti/charts";
import { useReading } from "../reading.ts";
import { Shown } from "../shown.tsx";
import { bothVersions, changesBetween, changesTable, tally, type Version } from "./changes.ts";
import { t } from "./words.ts";

/** Where it stands on the page. */
export const COMPARED = "so-sanh";

interface ComparedProps {
  readonly line: Schema.OpenFrameworkLine;
  readonly lines: readonly Schema.OpenFrameworkLine[];
  /** The version to compare with, of the address. */
  readonly wanted: string | null;
  readonly choose: (version: string | null) => void;
}

/** What changed between the version shown and another of the same framework. */
export function Compared({ line, lines, wanted, choose }: ComparedProps) {
  const versions = lines.filter((one) => one.code === line.code);
  const others = versions.filter((one) => one.version !== line.version);
  const other = others.find((one) => one.version === wanted);
  // The list begins with the newest.
  const [after, before] = versions.filter((one) => one === line || one === other);
  return (
    <section id={COMPARED} className="section compared">
      <h2>{t("versions.compareVersions")}</h2>
      {others.length === 0 ? (
        <p>{t("versions.oneVersion", { version: line.version })}</p>
      ) : (
        <label>
          {t("versions.compareWith", { version: line.version })}
          <select className="input" value={other?.version ?? ""} onChange={(event) => choose(event.currentTarget.value || null)}>
            <option value="">{t("versions.noVersion")}</option>
            {others.map((one) => (
              <option key={one.version} value={one.version}>
                {t("portal.version", { version: one.version })}
              </option>
            ))}
          </select>
        </label>
      )}
      {before && after && <Between code={line.code} before={before.version} after={after.version} />}
    </section>
  );
}

function Between({ code, before, after }: { readonly code: string; readonly before: string; readonly after: string }) {
  const reading = useReading(`changes:${code}:${before}:${after}`, async () => bothVersions(code, before, after));
  return (
    <Shown reading={reading} lines={6}>
      {([older, newer]) => <Changes before={older} after={newer} />}
    </Shown>
  );
}

export function Changes({ before, after }: { readonly before: Version; readonly after: Version }) {
  const changes = changesBetween(before, after);
  const { code, version } = after.tree;
  const title = t("versions.changesBetween", { before: before.tree.version, after: version });
  if (changes.length === 0) return <p>{t("versions.changesNone", { before: before.tree.version, after: version })}</p>;
  const table = changesTable(title, changes, before, after);
  return (
    <>
      <p>
        {title}: {t("versions.changesSaid", tally(changes, after))}
      </p>
      <DataTable table={table} />
      <div className="figtools">
        <button type="button" className="ch-tool" onClick={() => download(`${code}-${before.tree.version}-${version}`, "csv", csvOf(table))}>
          {t("charts.csv")}
        </button>
      </div>
    </>
  );
}
