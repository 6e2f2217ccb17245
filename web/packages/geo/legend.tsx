import { t } from "@dti/i18n";
import type { ReactNode } from "react";
import type { Classes } from "./classes.ts";

/** The classes with their limits, and the hatch where something is missing. */
export function Legend({ classes, missing }: { readonly classes: Classes; readonly missing: number }): ReactNode {
  return (
    <ul className="geo-legend">
      {classes.limits.map((limit, at) => (
        <li key={limit}>
          <svg width="100%" height="10" aria-hidden="true">
            <rect className={`geo-q${classes.tone(at)}`} width="100%" height="10" />
          </svg>
          {limit}
        </li>
      ))}
      {missing > 0 ? (
        <li>
          <svg width="100%" height="10" aria-hidden="true">
            <rect className="geo-none" width="100%" height="10" />
            <path className="geo-hatch" d={HATCH} />
          </svg>
          {t("geo.noData")}
        </li>
      ) : null}
    </ul>
  );
}

const HATCH = Array.from({ length: 16 }, (_, at) => `M${at * 8} 10l10 -10`).join("");
