/** What one person has to do, made of what the sheet says. */

import { daysBetween, formatDate, type PlainKey, t } from "@dti/i18n";
import { type Me, may } from "../session/access.ts";
import type { OwnSheet, Sheet } from "../sheets/reading.ts";

export type SectionName = "decide" | "late" | "later" | "returned" | "soon" | "waiting";

export const SECTIONS: readonly { section: SectionName; name: PlainKey }[] = [
  { section: "late", name: "desk.late" },
  { section: "returned", name: "desk.returnedLeaf" },
  { section: "decide", name: "desk.decide" },
  { section: "soon", name: "desk.soon" },
  { section: "later", name: "desk.later" },
  { section: "waiting", name: "desk.waiting" },
];

/** Where the verb leads. */
export type Place =
  | { readonly screen: "check" | "entry" | "returns" | "sheet"; readonly assessment: string }
  | { readonly screen: "late" | "publication" | "queue" | "round"; readonly round: string };

export interface Thing {
  readonly key: string;
  readonly section: SectionName;
  readonly what: string;
  readonly title: string;
  readonly about: string;
  readonly due: string | null;
  readonly verb: PlainKey;
  readonly to: Place;
}

type Waits = Pick<Thing, "due" | "section">;

const SOON_DAYS = 7;

export function thingsOf(me: Me, line: OwnSheet, sheet: Sheet, now: Date, nameOf: (unit: string) => string): Thing[] {
  const due = sheet.due;
  const waits: Waits = { due, section: sectionOf(due, now) };
  const returned = sheet.leaves
    .filter((leaf) => leaf.returned)
    .flatMap((leaf): Thing[] => [{
      ...waits,
      key: leaf.code,
      section: "returned",
      due: null,
      what: line.round_name,
      title: `${leaf.code} ${leaf.short_name}: ${leaf.return_reason ?? ""}`,
      about: t("sheet.returnsReason", { unit: nameOf(leaf.verifier) }),
      verb: "desk.verbAnswer",
      to: { screen: "returns", assessment: sheet.id },
    }]);
  return sheet.closed_at === null ? [...returned, ...ofSheet(me, line.round_name, sheet, waits)] : returned;
}

function ofSheet(me: Me, round: string, sheet: Sheet, waits: Waits): Thing[] {
  const missing = Object.keys(sheet.totals?.self.missing ?? {}).length;
  const leaves = sheet.leaves.length;
  const about = t("desk.enterProgress", { entered: leaves - missing, leaves });
  const title = missing > 0 ? t("desk.enterMissing", { count: missing }) : t("desk.readyToSign");
  const to = (screen: "check" | "entry" | "sheet"): Place => ({ screen, assessment: sheet.id });
  if (sheet.status === "open" && may(me, "scoring.value.enter", sheet.unit.code)) {
    const verb = missing > 0 ? ({ verb: "desk.verbEnter", to: to("entry") } as const) : ({ verb: "desk.verbCheck", to: to("check") } as const);
    return [{ ...waits, ...verb, key: "enter", what: round, title, about }];
  }
  if (sheet.status === "open" && may(me, "scoring.assessment.submit", sheet.unit.code)) {
    return [{ ...waits, key: "sign", what: round, title, about, verb: "desk.verbSign", to: to("check") }];
  }
  if (sheet.status !== "submitted" && sheet.status !== "under_appraisal") return [];
  const since = sheet.submitted_at === null ? "" : t("desk.since", { date: formatDate(sheet.submitted_at) });
  return [{ key: "waiting", section: "waiting", due: null, what: round, title: t("desk.submittedWaiting"), about: since, verb: "desk.verbOpen", to: to("sheet") }];
}

export function sectionOf(due: string, now: Date): SectionName {
  if (new Date(due) < now) return "late";
  return daysBetween(now, due) <= SOON_DAYS ? "soon" : "later";
}
