/** The platform as its API tells it, beside what the browser shows. */

import { stage } from "./stage.ts";
import { tokenOf } from "./token.ts";

export async function read<T>(path: string): Promise<T> {
  const answer = await fetch(`${stage.gateway}${path}`);
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export interface LeafTold {
  readonly code: string;
  readonly version: number;
  readonly inputs: Readonly<Record<string, string | null>> | null;
  readonly na: { readonly reason: string } | null;
}

export interface Version {
  readonly version: number;
  readonly actor: string;
  readonly inputs: Readonly<Record<string, string | null>> | null;
}

/** Somebody who asks without a browser. */
export class Person {
  readonly token: string;

  private constructor(token: string) {
    this.token = token;
  }

  static async of(username: string): Promise<Person> {
    return new Person(await tokenOf(stage.gateway, username, stage.password));
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#ask("GET", path)) as T;
  }

  async put(path: string, body: object, version: number): Promise<void> {
    await this.#ask("PUT", path, body, { "If-Match": `"${version}"` });
  }

  async post(path: string, body?: object): Promise<void> {
    await this.#ask("POST", path, body, { "Idempotency-Key": crypto.randomUUID() });
  }

  async leaf(assessment: string, code: string): Promise<LeafTold> {
    const { leaves } = await this.get<{ leaves: LeafTold[] }>(`/api/scoring/v1/assessments/${assessment}`);
    const found = leaves.find((one) => one.code === code);
    if (found === undefined) throw new Error(`${assessment} has no leaf ${code}`);
    return found;
  }

  /** Everything that was ever entered into a leaf, as the server remembers it. */
  async history(assessment: string, leaf: string): Promise<Version[]> {
    const page = await this.get<{ items: Version[] }>(`/api/scoring/v1/assessments/${assessment}/leaves/${leaf}/history`);
    return page.items;
  }

  async #ask(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<unknown> {
    const answer = await fetch(`${stage.gateway}${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...(body && { "Content-Type": "application/json" }), ...headers },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }
}
