import type { PlainKey } from "@dti/i18n";
import type { LinkProps } from "@tanstack/react-router";
import { holds, type Me, may, ownUnits } from "../session/access.ts";
import type { IconName } from "./icon.tsx";

export interface Item {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly params?: { readonly assessment: string } | { readonly unit: string };
  readonly name: PlainKey;
  readonly icon: IconName;
  readonly count?: number;
  /** On the bar of a phone, which has room for three beside "more". */
  readonly first?: boolean;
}

export interface Section {
  readonly name?: PlainKey;
  readonly items: readonly Item[];
}

/** What an area of the app brings to the menu of somebody. */
export type Area = (me: Me, assessment: string | undefined) => Section;

const common: Area = () => ({
  items: [
    { to: "/", name: "desk.home", icon: "home", first: true },
    { to: "/notices", name: "desk.notices", icon: "bell", first: true },
  ],
});

const unit: Area = (me, assessment) => {
  const [own] = ownUnits(me);
  const items: Item[] = [];
  if (own !== undefined && may(me, "scoring.assessment.read", own.code)) {
    items.push({ to: "/units/$unit", params: { unit: own.code }, name: "desk.overview", icon: "overview" });
  }
  if (assessment !== undefined) {
    const params = { assessment };
    items.push({ to: "/assessments/$assessment/entry", params, name: "desk.entry", icon: "grid", first: true });
    items.push({ to: "/assessments/$assessment/check", params, name: "desk.check", icon: "checked" });
    items.push({ to: "/assessments/$assessment/returns", params, name: "desk.returns", icon: "returned" });
  }
  return { name: "desk.roundSection", items };
};

const appraising: Area = (me) => {
  const items: Item[] = [];
  if (holds(me, "appraiser")) items.push({ to: "/appraisal", name: "appraisal.queueTitle", icon: "inbox", first: true });
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
