import { t } from "@dti/i18n";
import { useEffect } from "react";

/** The title of the page: what, whose, which round. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts, t("shared.site")].filter((part) => part !== undefined && part !== "").join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
