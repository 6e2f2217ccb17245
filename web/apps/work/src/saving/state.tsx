import { type PlainKey, t } from "@dti/i18n";
import type { IconName } from "../shell/icon.tsx";
import { Status, type StatusKind } from "../shell/status.tsx";

/** How far what a person entered has come. */
export type SaveState = "conflict" | "editing" | "failed" | "queued" | "saved" | "saving";

const LOOK: Record<SaveState, { kind: StatusKind; icon: IconName; word: PlainKey }> = {
  conflict: { kind: "latedone", icon: "branch", word: "parts.conflict" },
  editing: { kind: "wait", icon: "edit", word: "parts.editing" },
  failed: { kind: "late", icon: "error", word: "parts.failed" },
  queued: { kind: "soon", icon: "cloud", word: "parts.queued" },
  saved: { kind: "draft", icon: "check", word: "parts.saved" },
  saving: { kind: "wait", icon: "saving", word: "parts.saving" },
};

export function SaveStatus({ state }: { state: SaveState }) {
  const { kind, icon, word } = LOOK[state];
  return (
    <Status kind={kind} icon={icon}>
      {t(word)}
    </Status>
  );
}
