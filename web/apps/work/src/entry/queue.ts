/** Sends what was entered, all that waits at once, and keeps it until the service has it. */

import type { Draft, DraftStore, Entered } from "../drafts/store.ts";
import { type LeafView, enteredIn, sameEntered, sameExplanation, sameInputs } from "./entered.ts";
import { EXPLANATION, NA, merge3 } from "./merge.ts";

/** How a try to save ended. */
export type Outcome =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "stale"; readonly current: LeafView }
  /** Will not be taken as it is. */
  | { readonly kind: "refused"; readonly error: unknown }
  /** Nobody knows whether it arrived. */
  | { readonly kind: "unreached"; readonly error: unknown };

export type Wish = { readonly explanation: string } | { readonly inputs: Entered["inputs"] } | { readonly na: string };

export interface Sent {
  readonly leaf: string;
  readonly version: number;
  readonly wish: Wish;
}

/** How it ended for each leaf; one without an outcome is sent again with the next turn. */
export type Send = (sent: readonly Sent[]) => Promise<ReadonlyMap<string, Outcome>>;
/** Whether somebody entered something, or the service answered and others changed it. */
export type By = "person" | "service";
export type Standing = "conflict" | "failed" | "queued" | "saving" | "waiting";

export interface Conflict {
  readonly leaf: string;
  readonly names: readonly string[];
  readonly theirs: LeafView;
}

/** What a draft starts from. */
type Base = Pick<Draft, "base" | "baseVersion">;

interface Options {
  readonly assessment: string;
  readonly send: Send;
  readonly store: DraftStore;
  /** Whether a leaf's texts can be read and the formula takes them. */
  readonly sendable: (leaf: string, entered: Entered) => boolean;
  readonly changed: (by: By) => void;
  readonly now: () => number;
}

/** As many as the service takes in one request. */
const MOST = 200;
/** A save that is answered sooner is not shown as under way. */
const SHOWN_AFTER_MS = 300;

export class SaveQueue {
  readonly #options: Options;
  readonly #drafts = new Map<string, Draft>();
  readonly #conflicts = new Map<string, Conflict>();
  readonly #errors = new Map<string, unknown>();
  readonly #saved = new Map<string, Base>();
  #sending: ReadonlySet<string> = new Set();
  #flushing: Promise<void> | undefined;
  #unreached = false;
  saved = 0;
  /** When the service took the last of them. */
  savedAt: Date | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  get drafts(): ReadonlyMap<string, Draft> {
    return this.#drafts;
  }

  get conflicts(): ReadonlyMap<string, Conflict> {
    return this.#conflicts;
  }

  error(leaf: string): unknown {
    return this.#errors.get(leaf);
  }

  standing(leaf: string): Standing | undefined {
    const draft = this.#drafts.get(leaf);
    if (draft === undefined) return undefined;
    if (this.#conflicts.has(leaf)) return "conflict";
    if (this.#sending.has(leaf)) return "saving";
    if (this.#errors.has(leaf) || !this.#options.sendable(leaf, draft.mine)) return "failed";
    return this.#unreached ? "queued" : "waiting";
  }

  async restore(): Promise<void> {
    for (const draft of await this.#options.store.all(this.#options.assessment)) {
      if (!this.#drafts.has(draft.leaf)) this.#drafts.set(draft.leaf, draft);
    }
    this.#options.changed("service");
  }

  /** Somebody entered this; `leaf` is the leaf as the page knows it. */
  enter(leaf: LeafView, mine: Entered): void {
    const { baseVersion, base } = this.#baseOf(leaf);
    this.#errors.delete(leaf.code);
    if (sameEntered(base, mine) && !this.#sending.has(leaf.code)) this.#drop(leaf.code);
    else this.#keep({ assessment: this.#options.assessment, leaf: leaf.code, baseVersion, base, mine, at: this.#options.now() });
    this.#options.changed("person");
  }

  /** Keeps what is being typed, in case the tab ends before it is entered; null when it is given up. */
  typing(leaf: LeafView, mine: Entered | null): void {
    const { assessment, store, now } = this.#options;
    const known = this.#drafts.get(leaf.code);
    const { baseVersion, base } = this.#baseOf(leaf);
    if (mine !== null) void store.put({ assessment, leaf: leaf.code, baseVersion, base, mine, at: now() });
    else if (known === undefined) void store.drop(assessment, leaf.code);
    else void store.put(known);
  }

  /** Compares with the sheet as it stands: what others changed is merged, what both changed is asked. */
  rebase(leaves: readonly LeafView[]): void {
    let merged = false;
    for (const leaf of leaves) {
      const draft = this.#drafts.get(leaf.code);
      if (draft === undefined || leaf.version <= draft.baseVersion || this.#sending.has(leaf.code)) continue;
      this.#merge(draft, leaf);
      merged = true;
    }
    if (merged) this.#options.changed("service");
  }

  /** Ends a conflict: mine for the inputs in `keep`, theirs for the others. */
  settle(code: string, keep: ReadonlySet<string>): void {
    const conflict = this.#conflicts.get(code);
    const draft = this.#drafts.get(code);
    if (conflict === undefined || draft === undefined) return;
    const theirs = enteredIn(conflict.theirs);
    const inputs = { ...draft.mine.inputs };
    for (const name of conflict.names) if (!keep.has(name)) inputs[name] = theirs.inputs[name] ?? "";
    const chosen = (name: string): Entered => (conflict.names.includes(name) && !keep.has(name) ? theirs : draft.mine);
    this.#conflicts.delete(code);
    this.#drafts.set(code, { ...draft, baseVersion: conflict.theirs.version, base: theirs });
    this.enter(conflict.theirs, { inputs, na: chosen(NA).na, explanation: chosen(EXPLANATION).explanation });
  }

  /** Sends all that can be sent; calls at the same time share one run. */
  flush(): Promise<void> {
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  async #sendAll(): Promise<void> {
    for (let turn = this.#next(); turn.length > 0; turn = this.#next()) {
      this.#sending = new Set(turn.map(({ leaf }) => leaf));
      const tell = setTimeout(this.#options.changed, SHOWN_AFTER_MS, "service");
      // oxlint-disable-next-line no-await-in-loop -- the service holds one sheet for one save at a time
      const outcomes = await this.#options.send(turn.map(sentFor));
      clearTimeout(tell);
      this.#sending = new Set();
      this.#unreached = outcomes.size === 0 || [...outcomes.values()].some(({ kind }) => kind === "unreached");
      for (const draft of turn) this.#take(draft, outcomes.get(draft.leaf));
      this.#options.changed("service");
      if (this.#unreached) return;
    }
  }

  /** Figures go together; an explanation and a wish to leave a leaf out go alone, after the figures that changed with them. */
  #next(): Draft[] {
    const ready = [...this.#drafts.values()].filter(
      ({ leaf, mine }) => !this.#conflicts.has(leaf) && !this.#errors.has(leaf) && this.#options.sendable(leaf, mine),
    );
    const figures = ready.filter((draft) => "inputs" in wishOf(draft));
    return figures.length > 0 ? figures.slice(0, MOST) : ready.slice(0, 1);
  }

  #take(sent: Draft, outcome: Outcome | undefined): void {
    const draft = this.#drafts.get(sent.leaf) ?? sent;
    if (outcome?.kind === "refused") this.#errors.set(sent.leaf, outcome.error);
    if (outcome?.kind === "stale") this.#merge(draft, outcome.current);
    // A leaf that grew twice was given a figure by another one of the same turn: sent again, it is compared.
    if (outcome?.kind !== "saved" || outcome.version > sent.baseVersion + 1) return;
    this.saved += 1;
    this.savedAt = new Date(this.#options.now());
    const base = taken(sent);
    const saved: Base = { baseVersion: outcome.version, base };
    this.#saved.set(sent.leaf, saved);
    if (sameEntered(base, draft.mine)) this.#drop(sent.leaf);
    else this.#keep({ ...draft, ...saved });
  }

  #merge(draft: Draft, leaf: LeafView): void {
    const theirs = enteredIn(leaf);
    const { entered, conflicts } = merge3(draft.base, draft.mine, theirs);
    if (conflicts.length > 0) {
      this.#conflicts.set(leaf.code, { leaf: leaf.code, names: conflicts, theirs: leaf });
      return;
    }
    this.#conflicts.delete(leaf.code);
    if (sameEntered(entered, theirs)) this.#drop(leaf.code);
    else this.#keep({ ...draft, baseVersion: leaf.version, base: theirs, mine: entered });
  }

  /** The page may show a leaf a moment longer as it was before the own save. */
  #baseOf(leaf: LeafView): Base {
    const shown = { baseVersion: leaf.version, base: enteredIn(leaf) };
    const saved = this.#saved.get(leaf.code);
    return this.#drafts.get(leaf.code) ?? (saved !== undefined && saved.baseVersion > leaf.version ? saved : shown);
  }

  #keep(draft: Draft): void {
    this.#drafts.set(draft.leaf, draft);
    void this.#options.store.put(draft);
  }

  #drop(leaf: string): void {
    this.#drafts.delete(leaf);
    this.#conflicts.delete(leaf);
    void this.#options.store.drop(this.#options.assessment, leaf);
  }
}

/** One thing at a time, as the service takes it. */
function wishOf({ base, mine }: Draft): Wish {
  const withdrawn = base.na !== null && mine.na === null;
  if (!sameInputs(base, mine) || withdrawn) return { inputs: mine.inputs };
  if (!sameExplanation(base, mine)) return { explanation: mine.explanation ?? "" };
  return mine.na === null ? { inputs: mine.inputs } : { na: mine.na };
}

/** The leaf once the service has what was sent of it. */
function taken(sent: Draft): Entered {
  const { base, mine } = sent;
  const wish = wishOf(sent);
  // Entering figures withdraws a wish to leave the leaf out.
  if ("inputs" in wish) return { ...base, inputs: mine.inputs, na: null };
  return "na" in wish ? { ...base, na: mine.na } : { ...base, explanation: mine.explanation };
}

function sentFor(draft: Draft): Sent {
  return { leaf: draft.leaf, version: draft.baseVersion, wish: wishOf(draft) };
}
