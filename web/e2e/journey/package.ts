/** A framework's package, as far as the tests ask it. */

import type { Person } from "../api.ts";

interface Told {
  readonly groups: readonly {
    readonly leaves: readonly {
      readonly code: string;
      readonly verifier: string;
      readonly evidence: { readonly required: boolean };
      readonly formula: { readonly parameters?: { readonly options?: readonly { readonly code: string; readonly label: string }[] } };
    }[];
  }[];
}

export class Package {
  readonly #leaves: Told["groups"][number]["leaves"];

  private constructor(told: Told) {
    this.#leaves = told.groups.flatMap(({ leaves }) => leaves);
  }

  static async of(reader: Person, code: string, version: string): Promise<Package> {
    const found = await reader.get<Told | { readonly package: Told }>(`/api/scoring/v1/frameworks/${code}/${version}`);
    return new Package("package" in found ? found.package : found);
  }

  /** The labels of a leaf's choices by their codes. */
  options(leaf: string): ReadonlyMap<string, string> {
    const found = this.#leaves.find(({ code }) => code === leaf);
    return new Map((found?.formula.parameters?.options ?? []).map(({ code, label }) => [code, label]));
  }

  get verifiers(): readonly string[] {
    return [...new Set(this.#leaves.map(({ verifier }) => verifier))];
  }

  /** The leaves that are signed without a paper, by who verifies them. */
  get withoutPaper(): ReadonlyMap<string, readonly string[]> {
    const found = Map.groupBy(this.#leaves.filter(({ evidence }) => !evidence.required), ({ verifier }) => verifier);
    return new Map([...found].map(([verifier, leaves]) => [verifier, leaves.map(({ code }) => code)]));
  }
}
