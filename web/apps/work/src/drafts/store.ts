/** What somebody entered and the server does not have yet; it outlives the tab, except on shared computers. */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Inputs by name as they were typed, a wish to have the leaf left out, and what is said of them. */
export interface Entered {
  readonly inputs: Readonly<Record<string, string>>;
  readonly na: string | null;
  readonly explanation: string | null;
}

export interface Draft {
  readonly assessment: string;
  readonly leaf: string;
  /** The version and the content on which the person began to work. */
  readonly baseVersion: number;
  readonly base: Entered;
  readonly mine: Entered;
  /** Milliseconds of this machine's clock. */
  readonly at: number;
}

interface Kept extends Draft {
  readonly key: string;
  readonly person: string;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Kept; indexes: { person: string; sheet: [string, string] } };
}

/** What is not sent by then is forgotten. */
export const LONGEST_MS = 30 * 86_400_000;

export interface DraftStore {
  all(assessment: string): Promise<Draft[]>;
  put(draft: Draft): Promise<void>;
  drop(assessment: string, leaf: string): Promise<void>;
  count(): Promise<number>;
  clear(): Promise<void>;
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("work", 1, {
    upgrade(made) {
      const drafts = made.createObjectStore("drafts", { keyPath: "key" });
      drafts.createIndex("person", "person");
      drafts.createIndex("sheet", ["person", "assessment"]);
    },
  });
  return opening;
}

/** The drafts of one person in this browser. */
export function lastingDrafts(person: string, now: () => number = Date.now): DraftStore {
  const key = (assessment: string, leaf: string): string => `${person} ${assessment} ${leaf}`;
  return {
    async all(assessment) {
      const found = await (await database()).getAllFromIndex("drafts", "sheet", [person, assessment]);
      return found.filter((one) => now() - one.at < LONGEST_MS);
    },
    async put(draft) {
      await (await database()).put("drafts", { ...draft, person, key: key(draft.assessment, draft.leaf) });
    },
    async drop(assessment, leaf) {
      await (await database()).delete("drafts", key(assessment, leaf));
    },
    async count() {
      return (await database()).countFromIndex("drafts", "person", person);
    },
    async clear() {
      const transaction = (await database()).transaction("drafts", "readwrite");
      for (const one of await transaction.store.index("person").getAllKeys(person)) void transaction.store.delete(one);
      await transaction.done;
    },
  };
}

/** The same for a shared computer: gone with the tab. */
export function passingDrafts(kept: Map<string, Draft> = new Map()): DraftStore {
  return {
    all: (assessment) => Promise.resolve([...kept.values()].filter((one) => one.assessment === assessment)),
    put: (draft) => {
      kept.set(`${draft.assessment} ${draft.leaf}`, draft);
      return Promise.resolve();
    },
    drop: (assessment, leaf) => {
      kept.delete(`${assessment} ${leaf}`);
      return Promise.resolve();
    },
    count: () => Promise.resolve(kept.size),
    clear: () => {
      kept.clear();
      return Promise.resolve();
    },
  };
}

const held = new Map<string, Draft>();
const passing = passingDrafts(held);

/** Whether somebody's drafts would be gone with this tab. */
export function endsWithDrafts(): boolean {
  return held.size > 0;
}

export function draftsOf(person: string, sharedComputer: boolean): DraftStore {
  return sharedComputer ? passing : lastingDrafts(person);
}
