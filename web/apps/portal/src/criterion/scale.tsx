import { formatNumber, formatRatio, t } from "@dti/i18n";
import type { Leaf, Parameters } from "@dti/score";
import { published } from "../text.ts";

interface ScaleRow {
  readonly name: string;
  readonly points: string;
  readonly lang?: string | undefined;
}

/** How many points each answer, count or band is worth, where the formula is such a scale. */
export function Scale({ leaf }: { readonly leaf: Leaf }) {
  const rows = scaleRows(leaf.document.formula.parameters ?? {});
  if (rows.length === 0) return leaf.formula.names.includes("b") ? <p className="caption">{t("portal.noCaseRule")}</p> : null;
  return (
    <table className="table criterion-scale">
      <caption className="visually-hidden">{t("portal.scale")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("portal.scale")}</th>
          <th scope="col" className="number">
            {t("portal.worth")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" lang={row.lang}>{row.name}</th>
            <td className="number">{row.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function scaleRows({ options, table, bands, each, cap }: Parameters): ScaleRow[] {
  if (options) return options.map((one) => ({ name: one.label, lang: published, points: t("portal.ofMaximum", { share: formatRatio(one.share, 0) }) }));
  if (table) return table.map((one) => ({ name: t("portal.fromCount", { count: formatNumber(one.count) }), points: formatNumber(one.points) }));
  if (bands) return bands.map((one, at) => ({ name: bandName(one.from, one.to ?? bands[at + 1]?.from), points: formatNumber(one.points) }));
  if (each !== undefined) {
    const limit = cap === undefined ? [] : [{ name: t("portal.atMost"), points: formatNumber(cap) }];
    return [{ name: t("portal.each"), points: formatNumber(each) }, ...limit];
  }
  return [];
}

/** A band without an end of its own ends where the next one begins. */
function bandName(from: string, to: string | undefined): string {
  if (to === undefined) return t("portal.bandFrom", { from: formatRatio(from, 0) });
  return t("portal.band", { from: formatRatio(from, 0), to: formatRatio(to, 0) });
}
