import { t } from "@dti/i18n";
import type { Leaf } from "@dti/score";
import { published } from "../text.ts";
import { scaleRows } from "./scales.ts";

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
            <th scope="row" lang={row.named && published}>{row.name}</th>
            <td className="number">{row.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
