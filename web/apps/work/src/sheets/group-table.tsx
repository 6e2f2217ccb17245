import type { Schema } from "@dti/api";
import { formatNumber, t } from "@dti/i18n";
import type { TotalView } from "@dti/score";
import type { Sheet } from "./reading.ts";

interface Props {
  sheet: Sheet;
  /** The unit's own total: of the service, or what is typed right now. */
  totals: Schema.TotalView | TotalView | null;
  brief?: boolean;
}

/** Points and progress of each main group; the totals row is what the groups add up to. */
export function GroupTable({ sheet, totals, brief = false }: Props) {
  const decimals = sheet.framework.display_decimals;
  const decided = sheet.totals?.final ?? sheet.totals?.appraised ?? null;
  const missing = totals?.missing ?? {};
  const rows = sheet.groups.map((group) => {
    const leaves = sheet.leaves.filter((leaf) => leaf.group === group.code);
    return {
      group,
      leaves: leaves.length,
      entered: leaves.filter((leaf) => !(leaf.code in missing)).length,
      own: totals?.groups.find(({ code }) => code === group.code),
      decided: decided?.groups.find(({ code }) => code === group.code),
    };
  });
  const points = (one: { points: string } | undefined): string =>
    one === undefined || one.points === "" ? "–" : formatNumber(one.points, decimals);
  return (
    <table className="table sums">
      <thead>
        <tr>
          <th scope="col">{t("sheet.groupName")}</th>
          {!brief && <th scope="col" className="number">{t("sheet.entered")}</th>}
          <th scope="col" className="number">{t("sheet.maximum")}</th>
          <th scope="col" className="number">{t("sheet.own")}</th>
          {decided !== null && <th scope="col" className="number">{t("sheet.appraised")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.group.code}>
            <th scope="row">
              {row.group.code}. {brief ? row.group.short_name : row.group.name}
            </th>
            {!brief && <td className="number">{row.entered}/{row.leaves}</td>}
            <td className="number">{formatNumber(row.group.max)}</td>
            <td className="number">{points(row.own)}</td>
            {decided !== null && <td className="number">{points(row.decided)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sheet.adjustments.map((one) => (
          <tr key={one.code}>
            <th scope="row">{t("sheet.deduction", { name: one.name })}</th>
            {!brief && <td />}
            <td />
            <td className="number">{one.result.displayed == null ? "–" : formatNumber(one.result.displayed, decimals)}</td>
            {decided !== null && <td />}
          </tr>
        ))}
        <tr>
          <th scope="row">{t("sheet.total")}</th>
          {!brief && <td className="number">{rows.reduce((sum, row) => sum + row.entered, 0)}/{sheet.leaves.length}</td>}
          <td className="number">{formatNumber(sheet.framework.scale)}</td>
          <td className="number">{totals === null ? "–" : formatNumber(totals.displayed, decimals)}</td>
          {decided !== null && <td className="number">{formatNumber(decided.displayed, decimals)}</td>}
        </tr>
      </tfoot>
    </table>
  );
}
