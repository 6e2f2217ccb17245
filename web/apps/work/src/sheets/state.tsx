import { daysBetween, formatDate, type PlainKey, t } from "@dti/i18n";
import type { IconName } from "../shell/icon.tsx";
import { Status, type StatusKind } from "../shell/status.tsx";

interface Look {
  readonly kind: StatusKind;
  readonly icon: IconName;
  readonly word: PlainKey;
}

const LOOKS: Readonly<Record<string, Look>> = {
  not_started: { kind: "draft", icon: "dashed", word: "sheet.stateNotStarted" },
  in_progress: { kind: "draft", icon: "edit", word: "sheet.stateInProgress" },
  open: { kind: "draft", icon: "edit", word: "sheet.stateOpen" },
  submitted: { kind: "wait", icon: "clock", word: "sheet.stateSubmitted" },
  under_appraisal: { kind: "wait", icon: "clock", word: "sheet.stateUnderAppraisal" },
  appraised: { kind: "ok", icon: "check", word: "sheet.stateAppraised" },
  approved: { kind: "ok", icon: "check", word: "sheet.stateApproved" },
  published: { kind: "lock", icon: "lock", word: "sheet.statePublished" },
};

/** Where a sheet is in its life, as icon, word and colour. */
export function SheetState({ state }: { state: string }) {
  const look = LOOKS[state];
  if (look === undefined) return null;
  return (
    <Status kind={look.kind} icon={look.icon}>
      {t(look.word)}
    </Status>
  );
}

const SOON_DAYS = 7;

/** A deadline: the date first, then the distance. */
export function Due({ due, now, done = false }: { due: string; now: Date; done?: boolean }) {
  const left = daysBetween(now, due);
  const late = new Date(due) < now;
  const words = late ? t("parts.daysLate", { count: Math.max(1, -left) }) : left === 0 ? t("parts.today") : t("parts.daysLeft", { count: left });
  return (
    <>
      {formatDate(due)}
      {!done && <span className={late ? "is-late" : left <= SOON_DAYS ? "is-soon" : "muted"}>, {words}</span>}
    </>
  );
}
