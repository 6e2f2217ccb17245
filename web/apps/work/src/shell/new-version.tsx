import { t } from "@dti/i18n";
import { useNewer } from "../live/files.ts";
import { Strip } from "./strip.tsx";

/** The app was renewed; when to take it is for the person to say. */
export function NewVersion() {
  if (!useNewer()) return null;
  return (
    <Strip kind="wait" icon="refresh">
      <span className="grow">{t("parts.newVersion")}</span>
      <button type="button" className="button small" onClick={() => location.reload()}>
        {t("parts.reload")}
      </button>
    </Strip>
  );
}
