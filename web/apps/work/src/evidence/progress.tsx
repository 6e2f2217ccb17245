import { type PlainKey, t } from "@dti/i18n";
import { Failed } from "../shell/failed.tsx";
import { passing } from "../shell/problem.ts";
import { Strip } from "../shell/strip.tsx";
import { StoreRefused } from "./sending.ts";
import type { Phase } from "./upload.ts";
import { wasStopped } from "./use-sending.ts";

const PHASES: Record<Exclude<Phase["kind"], "sending">, PlainKey> = {
  completing: "evidence.completing",
  declaring: "evidence.declaring",
  done: "evidence.done",
  hashing: "evidence.hashing",
};

/** How far a file has come, and the way to stop it while its bytes are under way. */
export function Progress({ phase, resumes, stop }: { phase: Phase; resumes: boolean; stop: () => void }) {
  const percent = phase.kind === "sending" ? phase.percent : phase.kind === "completing" || phase.kind === "done" ? 100 : 0;
  const words = phase.kind === "sending" ? t("evidence.sending", { percent }) : t(PHASES[phase.kind]);
  return (
    <p role="status">
      <progress value={percent} max={100} aria-label={words} /> {words}{" "}
      {phase.kind === "sending" && (
        <button type="button" className="button small" onClick={stop}>
          {t(resumes ? "evidence.pause" : "parts.cancel")}
        </button>
      )}
    </p>
  );
}

/** Why a file did not arrive. */
export function Broken({ error }: { error: unknown }) {
  if (wasStopped(error)) return <Strip kind="wait" icon="upload">{t("evidence.stopped")}</Strip>;
  if (error instanceof StoreRefused) return <Strip kind="late" icon="error" alert>{t("evidence.storeRefused")}</Strip>;
  if (passing(error)) return <Strip kind="soon" icon="offline" alert>{t("evidence.broken")}</Strip>;
  return <Failed error={error} />;
}
