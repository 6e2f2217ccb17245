import { type PlainKey, t } from "@dti/i18n";
import type { IconName } from "../shell/icon.tsx";
import { Status, type StatusKind } from "../shell/status.tsx";
import type { Verb } from "./decisions.ts";
import type { QueueLine } from "./reading.ts";

interface Look {
  readonly kind: StatusKind;
  readonly icon: IconName;
  readonly word: PlainKey;
}

export const VERBS: Readonly<Record<Verb, Look>> = {
  accept: { kind: "ok", icon: "check", word: "appraisal.doneAccept" },
  adjust: { kind: "latedone", icon: "edit", word: "appraisal.doneAdjust" },
  approve_na: { kind: "ok", icon: "excluded", word: "appraisal.doneApproveNa" },
  refuse_na: { kind: "latedone", icon: "excluded", word: "appraisal.doneRefuseNa" },
  return: { kind: "returned", icon: "returned", word: "appraisal.doneReturn" },
};

function lookOf({ decision, status, na_reason: na }: Pick<QueueLine, "decision" | "na_reason" | "status">): Look {
  if (status === "returned") return { kind: "returned", icon: "returned", word: "appraisal.stateReturned" };
  if (status === "decided") return VERBS[(decision ?? "accept") as Verb];
  if (na !== null) return { kind: "soon", icon: "excluded", word: "appraisal.stateNa" };
  return { kind: "wait", icon: "clock", word: "appraisal.stateWaiting" };
}

export function LineStatus({ line }: { line: Pick<QueueLine, "decision" | "na_reason" | "status"> }) {
  const { kind, icon, word } = lookOf(line);
  return (
    <Status kind={kind} icon={icon}>
      {t(word)}
    </Status>
  );
}

export function VerbStatus({ verb }: { verb: Verb }) {
  const { kind, icon, word } = VERBS[verb];
  return (
    <Status kind={kind} icon={icon}>
      {t(word)}
    </Status>
  );
}
