import type { Schema } from "@dti/api";

type Proposal = Pick<Schema.ProposalView, "proposed_by" | "published_at" | "ranking_hash">;

export type Stage<P extends Proposal> =
  | { readonly kind: "new" }
  | { readonly kind: "moved" | "proposed" | "published"; readonly proposal: P };

/** How far the publication of this very ranking is; the newest proposal stands first. */
export function stageOf<P extends Proposal>(proposals: readonly P[], hash: string): Stage<P> {
  const same = proposals.filter((one) => one.ranking_hash === hash);
  const done = same.find((one) => one.published_at !== null);
  if (done !== undefined) return { kind: "published", proposal: done };
  const [waiting] = same;
  if (waiting !== undefined) return { kind: "proposed", proposal: waiting };
  const other = proposals.find((one) => one.published_at === null);
  return other === undefined ? { kind: "new" } : { kind: "moved", proposal: other };
}

/** Enough of a hash for two people to compare by eye, in fours. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replaceAll(/(.{4})(?=.)/g, "$1 ");
}
