/** Big files whose upload was begun in this browser and did not end; the bytes stay with their owner. */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { LONGEST_MS } from "../drafts/store.ts";
import type { Paper } from "./upload.ts";

export interface Unfinished extends Paper {
  readonly evidence: string;
  readonly version: number;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
  /** Milliseconds of this machine's clock. */
  readonly at: number;
}

interface Kept extends Unfinished {
  readonly key: string;
  readonly person: string;
}

interface Schema extends DBSchema {
  unfinished: { key: string; value: Kept; indexes: { person: string } };
}

export interface UnfinishedStore {
  /** The files that were on their way to a target. */
  of(target: string): Promise<Unfinished[]>;
  put(one: Unfinished): Promise<void>;
  drop(evidence: string): Promise<void>;
  clear(): Promise<void>;
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("uploads", 1, {
    upgrade(made) {
      made.createObjectStore("unfinished", { keyPath: "key" }).createIndex("person", "person");
    },
  });
  return opening;
}

/** Those of one person in this browser. */
export function lastingUnfinished(person: string, now: () => number = Date.now): UnfinishedStore {
  return {
    async of(target) {
      const found = await (await database()).getAllFromIndex("unfinished", "person", person);
      return found.filter(({ at, targets }) => now() - at < LONGEST_MS && targets[0].id === target);
    },
    async put(one) {
      await (await database()).put("unfinished", { ...one, person, key: `${person} ${one.evidence}` });
    },
    async drop(evidence) {
      await (await database()).delete("unfinished", `${person} ${evidence}`);
    },
    async clear() {
      const transaction = (await database()).transaction("unfinished", "readwrite");
      for (const one of await transaction.store.index("person").getAllKeys(person)) void transaction.store.delete(one);
      await transaction.done;
    },
  };
}

/** The same for a shared computer: gone with the tab. */
export function passingUnfinished(): UnfinishedStore {
  const kept = new Map<string, Unfinished>();
  return {
    of: (target) => Promise.resolve([...kept.values()].filter(({ targets }) => targets[0].id === target)),
    put: (one) => {
      kept.set(one.evidence, one);
      return Promise.resolve();
    },
    drop: (evidence) => {
      kept.delete(evidence);
      return Promise.resolve();
    },
    clear: () => {
      kept.clear();
      return Promise.resolve();
    },
  };
}

const passing = passingUnfinished();

export function unfinishedOf(person: string, sharedComputer: boolean): UnfinishedStore {
  return sharedComputer ? passing : lastingUnfinished(person);
}
