/** Builders of what the tests of the grid talk about. */

import type { Entered } from "../drafts/store.ts";
import type { LeafView } from "./entered.ts";
import type { Outcome, Sent } from "./queue.ts";

export function entered(inputs: Record<string, string>, na: string | null = null, explanation: string | null = null): Entered {
  return { inputs, na, explanation };
}

export function aLeaf(code: string, version: number, inputs: Record<string, string>): LeafView {
  const missing = { state: "missing", displayed: null, exact: null, ratio: null, percent: null, flags: [], reason: "not_entered", lacking: [] };
  return {
    code,
    version,
    inputs,
    group: code.split(".")[0] ?? "",
    name: `Criterion ${code}`,
    short_name: code,
    formula: "F3",
    max: "10",
    verifier: "DN-SNV",
    unlocked: true,
    na: null,
    explanation: null,
    entered_by: null,
    entered_at: null,
    returned: false,
    return_reason: null,
    appraisal: null,
    tracks: { self: missing, appraised: null, final: null },
    effective: { inputs: null, score: null, not_applicable: null, missing: "not_entered" },
    state: "missing",
    displayed: null,
    exact: null,
    flags: [],
    evidence: [],
  };
}

/** A service of two leaves that keeps versions as scoring does, all or none, and a line to it that can be cut. */
export class Service {
  leaves = new Map(["6.2", "6.3"].map((code) => [code, aLeaf(code, 1, { a: "1", b: "10" })]));
  line: "cut before" | "cut after" | "whole" = "whole";
  history: (LeafView["inputs"] | string)[] = [];
  requests: string[][] = [];
  during: (() => void) | undefined;
  /** Whether both leaves are about the same figure a, which 6.2 hands on. */
  shares = false;

  get leaf(): LeafView {
    return this.one("6.2");
  }

  one(code: string): LeafView {
    return this.leaves.get(code) ?? aLeaf(code, 0, {});
  }

  send = (sent: readonly Sent[]): Promise<ReadonlyMap<string, Outcome>> => {
    const each = (outcome: Outcome) => new Map(sent.map(({ leaf }) => [leaf, outcome]));
    const gone = each({ kind: "unreached", error: new TypeError("no network") });
    if (this.line === "cut before") return Promise.resolve(gone);
    this.requests.push(sent.map(({ leaf }) => leaf));
    const stale = sent.filter(({ leaf, version }) => version !== this.one(leaf).version);
    const outcomes = new Map((stale.length > 0 ? stale : sent).map((one) => [one.leaf, this.#take(one)]));
    if (this.shares && outcomes.size > 1) outcomes.set("6.3", this.#handOn());
    this.during?.();
    return Promise.resolve(this.line === "cut after" ? gone : outcomes);
  };

  writes(inputs: Record<string, string>, code = "6.2"): void {
    this.leaves.set(code, aLeaf(code, this.one(code).version + 1, inputs));
    this.history.push(inputs);
  }

  #handOn(): Outcome {
    this.writes({ ...this.one("6.3").inputs, a: this.leaf.inputs?.a ?? "" }, "6.3");
    return { kind: "saved", version: this.one("6.3").version };
  }

  #take({ leaf, version, wish }: Sent): Outcome {
    const kept = this.one(leaf);
    if (version !== kept.version) return { kind: "stale", current: kept };
    if ("na" in wish) {
      this.leaves.set(leaf, { ...kept, version: version + 1, na: { reason: wish.na, state: "requested" } });
      this.history.push(wish.na);
    } else if ("explanation" in wish) {
      this.leaves.set(leaf, { ...kept, version: version + 1, explanation: wish.explanation });
      this.history.push(wish.explanation);
    } else this.writes({ ...wish.inputs }, leaf);
    return { kind: "saved", version: this.one(leaf).version };
  }
}
