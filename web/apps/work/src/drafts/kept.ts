/** Answers of the server kept in this browser, of one owner at a time. */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface Answer {
  /** The query it answers. */
  readonly key: readonly unknown[];
  readonly content: unknown;
  /** Milliseconds of this machine's clock. */
  readonly at: number;
}

interface Kept extends Answer {
  readonly name: string;
  readonly owner: string;
}

interface Schema extends DBSchema {
  answers: { key: string; value: Kept };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("kept", 1, {
    upgrade(made) {
      made.createObjectStore("answers", { keyPath: "name" });
    },
  });
  return opening;
}

/** Takes the place of what was kept for the same query; what belongs to another owner goes. */
export async function keepAnswer(owner: string, answer: Answer): Promise<void> {
  const transaction = (await database()).transaction("answers", "readwrite");
  for (const one of await transaction.store.getAll()) if (one.owner !== owner) void transaction.store.delete(one.name);
  void transaction.store.put({ ...answer, owner, name: JSON.stringify(answer.key) });
  await transaction.done;
}

/** By owner, in no order. */
export async function keptAnswers(): Promise<readonly (Answer & { readonly owner: string })[]> {
  return (await database()).getAll("answers");
}

export async function forgetAnswers(): Promise<void> {
  await (await database()).clear("answers");
}
