import { formatTime, type PlainKey, t } from "@dti/i18n";
import { memo } from "react";
import { useOfflineSince } from "../live/online.ts";
import { Status } from "../shell/status.tsx";
import type { Filter } from "./model.ts";
import type { SaveQueue } from "./queue.ts";
import type { Entry } from "./use-entry.ts";

const KEYS: readonly (readonly [string, PlainKey])[] = [
  ["Enter", "entry.keyEnter"],
  ["Tab", "entry.keyTab"],
  ["F2", "entry.keyF2"],
  ["Ctrl D", "entry.keyFill"],
  ["Ctrl Z", "entry.keyUndo"],
  ["Ctrl Enter", "entry.keyDetails"],
  ["/", "entry.keyFind"],
];

interface Props {
  entry: Entry;
  show: (only: Filter) => void;
}

/** How far saving is, and the keys. */
export const Foot = memo(function Foot(props: Props) {
  return (
    <div className="entry-foot">
      <SaveLine {...props} />
      <span className="grow" />
      <ul className="keys">
        {KEYS.map(([key, name]) => (
          <li key={key}>
            <kbd>{key}</kbd> {t(name)}
          </li>
        ))}
      </ul>
    </div>
  );
});

export function SaveLine({ entry, show }: Props) {
  const { queue } = entry;
  const offline = useOfflineSince() !== null;
  const { waiting, saving, failed, conflict } = countsOf(queue);
  const stuck = failed + conflict;
  return (
    <span role="status" className="save-line">
      {saving > 0 && <Status kind="wait" icon="saving">{t("parts.savingCells", { count: waiting + saving })}</Status>}
      {saving === 0 && waiting > 0 && (
        <Status kind="soon" icon={offline ? "offline" : "cloud"}>
          {t("parts.waitingCells", { count: waiting })}
        </Status>
      )}
      {stuck > 0 && (
        <button type="button" className="link" onClick={() => show(failed > 0 ? "faulty" : "conflict")}>
          <Status kind="late" icon="error">{t("entry.unsavedCells", { count: stuck })}</Status>
        </button>
      )}
      {saving === 0 && waiting === 0 && stuck === 0 && (
        <Status kind="ok" icon="check">
          {queue.savedAt === null ? t("parts.allSaved") : t("parts.savedAt", { count: queue.saved, time: formatTime(queue.savedAt) })}
        </Status>
      )}
    </span>
  );
}

/** The drafts by how they stand; what waits and what is being saved is sent without anybody's help. */
export function countsOf(queue: SaveQueue): Readonly<Record<"conflict" | "failed" | "saving" | "waiting", number>> {
  const counts = { conflict: 0, failed: 0, saving: 0, waiting: 0 };
  for (const leaf of queue.drafts.keys()) {
    const standing = queue.standing(leaf) ?? "waiting";
    counts[standing === "queued" ? "waiting" : standing] += 1;
  }
  return counts;
}
