import type { Inputs } from "../inputs.ts";
import type { Parameters } from "../package-document.ts";
import type { Rational } from "../rational.ts";
import type { Result } from "../result.ts";

/** A formula with its parameters; `evaluate` throws a Refusal that names the input. */
export interface Formula {
  readonly names: readonly string[];
  evaluate(inputs: Inputs): Result;
  /** The points of a leaf whose inputs are still missing when the group is closed. */
  readonly whenClosed: Rational;
}

export type Maker = (maximum: Rational, parameters: Parameters) => Formula;

/** A parameter the linter of the service insists on. */
export function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new TypeError(`the formula lacks its parameter ${name}`);
  return value;
}
