import { formatTime, t } from "@dti/i18n";
import { useOfflineSince } from "../live/online.ts";
import { Strip } from "./strip.tsx";

export function OfflineStrip() {
  const since = useOfflineSince();
  if (since === null) return null;
  return (
    <Strip kind="soon" icon="offline">
      {t("parts.offline", { time: formatTime(since) })}
    </Strip>
  );
}
