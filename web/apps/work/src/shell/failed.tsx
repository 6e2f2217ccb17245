import { Refused } from "@dti/api";
import { Button } from "@mantine/core";
import { english, t } from "../text.ts";

/** What failed, the request's id, and the way to try again; what is shown already stays. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  return (
    <div className="strip late" role="alert">
      <p className="grow">{said(error)}</p>
      <Button variant="default" size="compact-sm" onClick={again}>
        {t("error.again")}
      </Button>
    </div>
  );
}

function said(error: unknown): string {
  if (!(error instanceof Refused)) return t("error.unreachable");
  const title = english ? error.problem?.title_en : error.problem?.title_vi;
  return `${title ?? t("error.unreachable")} ${t("error.request", { id: error.requestId })}`;
}
