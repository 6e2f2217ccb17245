import { t } from "@dti/i18n";
import type { ReactNode } from "react";

/** Places gained (positive) or lost since the period before, or why there is nothing to compare. */
export type Moved = number | "incomparable" | "new";

/** ▲ 5, ▼ 3, –: never red, and in words for whoever hears it. */
export function RankMovement({ moved }: { readonly moved: Moved }): ReactNode {
  if (moved === "new") return <span className="mv">{t("charts.rankNew")}</span>;
  if (moved === "incomparable") return <span className="mv">{t("charts.rankIncomparable")}</span>;
  const count = Math.abs(moved);
  if (count === 0) {
    return (
      <span className="mv">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t("charts.rankSame")}</span>
      </span>
    );
  }
  return (
    <span className={moved > 0 ? "mv up" : "mv dn"}>
      <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
        <path d={moved > 0 ? "M5 1l4.5 8h-9z" : "M5 9L.5 1h9z"} />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t(moved > 0 ? "charts.rankUp" : "charts.rankDown", { count })}</span>
    </span>
  );
}
