/** Whether something was done about a returned criterion. */

import type { Schema } from "@dti/api";

export type Since = "figures" | "nothing" | "papers" | "words";

type Past = Pick<Schema.PastVersion, "act" | "at">;

const CHANGES: ReadonlySet<string> = new Set(["entered", "na_requested", "shared"]);

/** What came after the criterion was returned last; the history begins with the oldest. */
export function since(past: readonly Past[], papers: readonly { created_at: string }[]): Since {
  const at = past.findLastIndex(({ act }) => act === "returned");
  if (past.slice(at + 1).some(({ act }) => CHANGES.has(act))) return "figures";
  const returned = Date.parse(past[at]?.at ?? "");
  if (papers.some(({ created_at: created }) => Date.parse(created) > returned)) return "papers";
  return past.slice(at + 1).some(({ act }) => act === "explained") ? "words" : "nothing";
}
