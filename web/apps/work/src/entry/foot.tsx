import { formatTime, type PlainKey, t } from "@dti/i18n";
import { useOfflineSince } from "../live/online.ts";
import { Status } from "../shell/status.tsx";
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

/** How far saving is, and the keys. */
export function Foot({ entry }: { entry: Entry }) {
  return (
    <div className="entry-foot">
      <SaveLine entry={entry} />
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
}

export function SaveLine({ entry }: { entry: Entry }) {
  const { queue, savedAt } = entry;
  const offline = useOfflineSince() !== null;
  const standings = [...queue.drafts.keys()].map((leaf) => queue.standing(leaf));
  const waiting = standings.filter((one) => one === "queued" || one === "waiting").length;
  const saving = standings.filter((one) => one === "saving").length;
  return (
    <span role="status" className="save-line">
      {saving > 0 && <Status kind="wait" icon="saving">{t("parts.savingCells", { count: waiting + saving })}</Status>}
      {saving === 0 && waiting > 0 && (
        <Status kind="soon" icon={offline ? "offline" : "cloud"}>
          {t("parts.waitingCells", { count: waiting })}
        </Status>
      )}
      {saving === 0 && waiting === 0 && (
        <Status kind="ok" icon="check">
          {savedAt === null ? t("parts.allSaved") : t("parts.savedAt", { count: queue.saved, time: formatTime(savedAt) })}
        </Status>
      )}
    </span>
  );
}
