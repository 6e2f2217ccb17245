import type { PlainKey } from "@dti/i18n";
import type { LinkProps } from "@tanstack/react-router";
import { holds, type Me, may, ownUnits } from "../session/access.ts";
import type { OwnSheet } from "../sheets/reading.ts";
import type { IconName } from "./icon.tsx";

export interface Item {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly params?: { readonly assessment: string } | { readonly unit: string };
  readonly name: PlainKey;
  readonly icon: IconName;
  /** How much of it waits; nothing is shown while it is not known. */
  readonly count?: number | undefined;
  /** On the bar of a phone, which has room for three beside "more". */
  readonly first?: boolean;
}

export interface Section {
  readonly name?: PlainKey;
  readonly items: readonly Item[];
}

/** Whose work it is, and how much of it waits. */
export interface Standing {
  readonly unit: string | undefined;
  readonly sheet: OwnSheet | undefined;
  /** Criteria of the sheet without figures, and those that were sent back. */
  readonly missing: number | undefined;
  readonly returned: number | undefined;
  readonly unread: number | undefined;
  /** Lines in the appraiser's queue. */
  readonly waiting: number | undefined;
}

/** What an area of the app brings to the menu of somebody. */
export type Area = (me: Me, standing: Standing) => Section;

const common: Area = (_, { unread }) => ({
  items: [
    { to: "/", name: "desk.home", icon: "home", first: true },
    { to: "/notices", name: "desk.notices", icon: "bell", count: unread, first: true },
  ],
});

const unit: Area = (me, { unit: working, sheet, missing, returned }) => {
  const own = working ?? ownUnits(me)[0]?.code;
  const items: Item[] = [];
  if (own !== undefined && may(me, "scoring.assessment.read", own)) {
    items.push({ to: "/units/$unit", params: { unit: own }, name: "desk.overview", icon: "overview" });
  }
  if (sheet !== undefined) {
    const params = { assessment: sheet.id };
    items.push({ to: "/assessments/$assessment/entry", params, name: "desk.entry", icon: "grid", count: missing, first: true });
    items.push({ to: "/assessments/$assessment/check", params, name: "desk.check", icon: "checked" });
    items.push({ to: "/assessments/$assessment/returns", params, name: "desk.returns", icon: "returned", count: returned });
  }
  return { name: "desk.roundSection", items };
};

const appraising: Area = (me, { waiting }) => {
  const items: Item[] = [];
  if (holds(me, "appraiser")) items.push({ to: "/appraisal", name: "appraisal.queueTitle", icon: "inbox", count: waiting, first: true });
  return { name: "appraisal.title", items };
};

const running: Area = (me) => {
  if (!may(me, "scoring.ranking.preview")) return { items: [] };
  const items: Item[] = [
    { to: "/leaders", name: "running.board", icon: "overview", first: !holds(me, "appraiser") },
    { to: "/rounds", name: "running.rounds", icon: "calendar" },
  ];
  return { name: "running.rounds", items };
};

/** The menu from top to bottom; each area adds its own. */
export const AREAS: readonly Area[] = [common, unit, appraising, running];
