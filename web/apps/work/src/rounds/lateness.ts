/** Who has not signed off, and how late. */

import { daysBetween } from "@dti/i18n";
import type { Line } from "./reading.ts";

export type Kind = "all" | "not_started" | "in_progress" | "late";
export const KINDS = ["all", "not_started", "in_progress", "late"] as const satisfies readonly Kind[];

/** The units that still have to sign off; the latest first, then those that entered least. */
export function waitingFor(lines: readonly Line[], now: Date): readonly Line[] {
  return lines
    .filter(({ status }) => status === "open")
    .toSorted((one, other) => daysLate(other, now) - daysLate(one, now) || one.entered * other.leaves - other.entered * one.leaves);
}

/** Whole days since the deadline; 0 while it has not passed. */
export function daysLate({ due }: Pick<Line, "due">, now: Date): number {
  return new Date(due) >= now ? 0 : Math.max(1, daysBetween(due, now));
}

export function isKind(line: Line, kind: Kind, now: Date): boolean {
  if (kind === "all") return true;
  return kind === "late" ? daysLate(line, now) > 0 : line.progress === kind;
}

export interface Progress {
  readonly state: string;
  readonly count: number;
}

const ORDER = ["published", "approved", "appraised", "under_appraisal", "submitted", "in_progress", "not_started"];

/** How many units are where, the furthest first. */
export function progressOf(groups: readonly { progress: Readonly<Record<string, number>> }[]): readonly Progress[] {
  return ORDER.map((state) => ({ state, count: groups.reduce((sum, { progress }) => sum + (progress[state] ?? 0), 0) })).filter(({ count }) => count > 0);
}
