/** Why an input is refused; the codes are those of the service's problems. */
export type RefusalCode =
  | "chosen-twice"
  | "divided-by-zero"
  | "negative"
  | "not-a-date"
  | "not-a-number"
  | "not-whole"
  | "numerator-above-denominator"
  | "unknown-choice"
  | "unknown-input";

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** The input it concerns, by its name in the formula. */
  readonly field: string;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, field: string, params: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.field = field;
    this.params = params;
  }
}
