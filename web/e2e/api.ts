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
  readonly na: { readonly reason: string; readonly state: string } | null;
  readonly explanation: string | null;
  readonly returned: boolean;
  readonly appraisal: { readonly decision: string } | null;
}

export interface Version {
  readonly version: number;
  /** The person who did it. */
  readonly by: string | null;
  readonly inputs: Readonly<Record<string, string | null>> | null;
}

/** Somebody who asks without a browser. */
export class Person {
  readonly token: string;

  private constructor(token: string) {
    this.token = token;
  }

  static async of(username: string, password = stage.password): Promise<Person> {
    return new Person(await tokenOf(stage.gateway, username, password));
  }

  async id(): Promise<string> {
    return (await this.get<{ person: string }>("/api/identity/v1/me")).person;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#ask("GET", path)) as T;
  }

  async put(path: string, body: object, version: number): Promise<void> {
    await this.#ask("PUT", path, body, { "If-Match": `"${version}"` });
  }

  async post<T = void>(path: string, body?: object): Promise<T> {
    return (await this.#ask("POST", path, body, { "Idempotency-Key": crypto.randomUUID() })) as T;
  }

  async leaf(assessment: string, code: string): Promise<LeafTold> {
    const found = (await this.#leaves(assessment)).find((one) => one.code === code);
    if (found === undefined) throw new Error(`${assessment} has no leaf ${code}`);
    return found;
  }

  /** What stands in a sheet, by leaf. */
  async inputs(assessment: string): Promise<Record<string, LeafTold["inputs"]>> {
    return Object.fromEntries((await this.#leaves(assessment)).map(({ code, inputs }) => [code, inputs]));
  }

  /** Ends the sessions of this person's browsers, which learn of it when they next renew their tokens. */
  async endSessions(): Promise<void> {
    const path = "/api/identity/v1/browser-sessions";
    const { items } = await this.get<{ items: { id: string }[] }>(path);
    for (const { id } of items) await this.#ask("DELETE", `${path}/${id}`);
  }

  async #leaves(assessment: string): Promise<LeafTold[]> {
    const { leaves } = await this.get<{ leaves: LeafTold[] }>(`/api/scoring/v1/assessments/${assessment}`);
    return leaves;
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
