/** What a person typed into a leaf, beside what the service knows of it. */

import type { Schema } from "@dti/api";
import { editable, formatDate, parseDate, parseNumber } from "@dti/i18n";
import type { Inputs, Leaf } from "@dti/score";
import type { Entered } from "../drafts/store.ts";

export type LeafView = Schema.LeafView;
export type FieldKind = "checklist" | "choice" | "date" | "number";

export interface Option {
  readonly code: string;
  readonly label: string;
}

/** One input of a leaf's formula, as a cell of the grid. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly unit: string;
  /** Who knows the figure: the unit, the province or a system. */
  readonly source: string;
  readonly options: readonly Option[];
}

const ANSWERS = ["yes", "no"] as const;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/;

/** The inputs of a leaf in the order of its formula; `answers` are the words for yes and no. */
export function fieldsOf(leaf: Leaf, answers: Readonly<Record<"no" | "yes", string>>): Field[] {
  const { type, parameters = {} } = leaf.document.formula;
  return leaf.formula.names.map((name) => {
    const item = leaf.items.get(name);
    const options = type === "F1" ? ANSWERS.map((code) => ({ code, label: answers[code] })) : (parameters.options ?? []);
    const kind = options.length > 0 ? (parameters.checklist ? "checklist" : "choice") : item?.type === "date" || type === "F16" ? "date" : "number";
    return { name, kind, label: item?.name ?? name, unit: item?.unit ?? "", source: item?.source ?? "unit", options };
  });
}

/** The service's inputs as a person would type them. */
export function typed(inputs: LeafView["inputs"] | undefined): Record<string, string> {
  const found = Object.entries(inputs ?? {}).flatMap(([name, value]): [string, string][] => {
    if (value === null) return [];
    return [[name, DAY.test(value) ? formatDate(value) : NUMBER.test(value) ? editable(value) : value]];
  });
  return Object.fromEntries(found);
}

/** The same thing for the same leaf, which is a new one wherever it has changed. */
export function enteredIn(leaf: Pick<LeafView, "explanation" | "inputs" | "na">): Entered {
  const found = known.get(leaf) ?? { inputs: typed(leaf.inputs), na: leaf.na?.reason ?? null, explanation: leaf.explanation };
  known.set(leaf, found);
  return found;
}

const known = new WeakMap<object, Entered>();

/** What a text says, however it is written: "1.580" and "1580" are one number. */
export function meaning(text: string | undefined): string {
  const given = (text ?? "").trim();
  const number = parseNumber(given);
  return number.ok ? number.value : (parseDate(given) ?? given);
}

/** A leaf with another text in one of its cells; entering figures withdraws a wish to leave it out. */
export function withFigure(entered: Entered, name: string, text: string): Entered {
  return { ...entered, inputs: { ...entered.inputs, [name]: text }, na: null };
}

export function sameEntered(one: Entered, other: Entered): boolean {
  return sameInputs(one, other) && (one.na ?? "") === (other.na ?? "") && sameExplanation(one, other);
}

export function sameExplanation(one: Entered, other: Entered): boolean {
  return (one.explanation ?? "") === (other.explanation ?? "");
}

export function sameInputs(one: Entered, other: Entered): boolean {
  const names = new Set([...Object.keys(one.inputs), ...Object.keys(other.inputs)]);
  return [...names].every((name) => meaning(one.inputs[name]) === meaning(other.inputs[name]));
}

/** The value of the API behind a text; undefined when the text cannot be read. */
export function valueOf(field: Pick<Field, "kind">, text: string | undefined): string | null | undefined {
  const given = (text ?? "").trim();
  if (given === "") return null;
  if (field.kind === "date") return parseDate(given);
  if (field.kind !== "number") return given;
  const number = parseNumber(given);
  return number.ok ? number.value : undefined;
}

/** All inputs of a leaf for the API and the preview; undefined while one of them cannot be read. */
export function inputsOf(fields: readonly Field[], entered: Pick<Entered, "inputs">): Inputs | null | undefined {
  const values = fields.map((field): [string, string | null | undefined] => [
    field.name,
    valueOf(field, entered.inputs[field.name]),
  ]);
  if (values.some(([, value]) => value === undefined)) return undefined;
  if (values.every(([, value]) => value === null)) return null;
  return Object.fromEntries(values) as Inputs;
}
