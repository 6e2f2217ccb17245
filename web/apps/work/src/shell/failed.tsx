import { Refused } from "@dti/api";
import { t } from "@dti/i18n";
import { Button } from "@mantine/core";
import { english } from "../text.ts";

/** What failed, the request's id, and the way to try again; what is shown already stays. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  return (
    <div className="strip late" role="alert">
      <p className="grow">{said(error)}</p>
      <Button variant="default" size="compact-sm" onClick={again}>
        {t("shared.again")}
      </Button>
    </div>
  );
}

function said(error: unknown): string {
  if (!(error instanceof Refused)) return t("shared.unreachable");
  const title = english ? error.problem?.title_en : error.problem?.title_vi;
  return `${title ?? t("shared.unreachable")} ${t("shared.request", { id: error.requestId })}`;
}
