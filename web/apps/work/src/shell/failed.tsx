import { t } from "@dti/i18n";
import { lazy, Suspense } from "react";
import { Strip } from "./strip.tsx";
import { refusedWith, said } from "./problem.ts";

const Forbidden = lazy(() => import("./forbidden.tsx"));

/** What failed, the request's id, and the way to try again; what is shown already stays. */
export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const final = refusedWith(error, 403, 404);
  return (
    <Strip kind="late" icon="error" alert>
      <span className="grow">
        {refusedWith(error, 403) && error.code === "forbidden" ? (
          <Suspense fallback={t("parts.forbidden")}>
            <Forbidden error={error} />
          </Suspense>
        ) : (
          said(error)
        )}
      </span>
      {!final && again !== undefined && (
        <button type="button" className="button small" onClick={again}>
          {t("shared.again")}
        </button>
      )}
    </Strip>
  );
}
