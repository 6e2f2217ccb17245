/** What `budgets.json` says. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Profile } from "./measuring.ts";

export interface Budget {
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly bytes: number;
  readonly tbt: number;
  readonly cls: number;
  readonly lcp: Readonly<Record<string, number>>;
  /** LCP of a visit that finds the files kept by the worker. */
  readonly again?: number;
}

interface Shaped {
  readonly p75: number;
  readonly profile: string;
}

export interface Budgets {
  readonly screens: Readonly<Record<string, Budget>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly keyToPaint: { readonly worst: number; readonly slowdown: number };
  /** From a letter to the frame with what it finds. */
  readonly search: { readonly worst: number };
  /** From the request of a save to its answer. */
  readonly saveAnswered: Shaped;
  /** From the way to the papers of a criterion to their list. */
  readonly evidencePage: Shaped;
  /** From a save to its place in another browser: the 95th of a hundred. */
  readonly saveToRank: { readonly p95: number };
}

export const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Budgets;

export function profileOf({ profile }: Shaped): Profile {
  const found = budgets.profiles[profile];
  if (found === undefined) throw new Error(`there is no profile ${profile}`);
  return found;
}
