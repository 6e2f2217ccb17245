import { t } from "@dti/i18n";
import { useEffect, useState } from "react";
import { Strip } from "./strip.tsx";

/** A part of the page that is gone means that the app was renewed; nothing reloads under a form by itself. */
export function NewVersion() {
  const [renewed, setRenewed] = useState(false);
  useEffect(() => {
    const gone = (): void => setRenewed(true);
    addEventListener("vite:preloadError", gone);
    return () => removeEventListener("vite:preloadError", gone);
  }, []);
  if (!renewed) return null;
  return (
    <Strip kind="wait" icon="refresh">
      <span className="grow">{t("parts.newVersion")}</span>
      <button type="button" className="button small" onClick={() => location.reload()}>
        {t("parts.reload")}
      </button>
    </Strip>
  );
}
