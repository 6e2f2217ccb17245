/** The grid as it stands: what the service has, what was typed since, and what it is worth. */

import { parseNumber, t, wordsFor } from "@dti/i18n";
import { type Entries, type Leaf, type LeafResult, type Preview, appliesTo, enter, preview } from "@dti/score";
import type { Draft, Entered } from "../drafts/store.ts";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { type Field, type LeafView, enteredIn, fieldsOf, inputsOf, typed } from "./entered.ts";
import type { Standing } from "./queue.ts";

export interface Row {
  readonly leaf: LeafView;
  readonly known: Leaf;
  readonly fields: readonly Field[];
  /** Nobody enters what the framework leaves out for this unit. */
  readonly applies: boolean;
  readonly open: boolean;
  /** What its cells show. */
  readonly entered: Entered;
  readonly result: LeafResult;
  readonly standing: Standing | undefined;
}

/** What the line above a group's rows says. */
export interface Group {
  readonly code: string;
  readonly name: string;
  readonly max: string;
  /** Empty while nothing of it is scored. */
  readonly points: string;
  readonly leaves: number;
  readonly filled: number;
}

export interface Grid {
  readonly rows: readonly Row[];
  readonly groups: readonly Group[];
  readonly preview: Preview;
}

interface Typed {
  readonly drafts: ReadonlyMap<string, Draft>;
  standing(leaf: string): Standing | undefined;
}

/** The inputs of each leaf, once per framework. */
export function allFields({ framework }: KnownFramework): ReadonlyMap<string, readonly Field[]> {
  const answers = { yes: t("entry.yes"), no: t("entry.no") };
  return new Map([...framework.leaves.values()].map((leaf) => [leaf.code, fieldsOf(leaf, answers)]));
}

export function gridOf(sheet: Sheet, known: KnownFramework, fields: ReturnType<typeof allFields>, typing: Typed, mayEnter: boolean): Grid {
  const { framework } = known;
  const unit = sheet.unit.code;
  const unlocked = new Map(sheet.leaves.map((leaf) => [leaf.code, leaf.unlocked]));
  const { entries, shared } = typedIn(sheet, known, fields, typing, (code) => unlocked.get(code) ?? false);
  const worth = preview(framework, { unit, entries, days: sheet.adjustments[0]?.inputs ?? {}, closed: sheet.closed_at !== null });
  const rows = sheet.leaves.flatMap((leaf): Row[] => {
    const one = framework.leaves.get(leaf.code);
    const result = worth.results.get(leaf.code);
    if (one === undefined || result === undefined) return [];
    const applies = appliesTo(one, unit);
    const entered = typing.drafts.get(leaf.code)?.mine ?? (shared.has(leaf.code) ? { ...enteredIn(leaf), inputs: typed(entries[leaf.code] ?? null) } : enteredIn(leaf));
    const open = mayEnter && leaf.unlocked && applies && sheet.closed_at === null;
    const standing = typing.standing(leaf.code);
    return [{ leaf, known: one, fields: fields.get(leaf.code) ?? [], applies, open, entered, result, standing }];
  });
  return { rows, groups: groupsOf(sheet, rows, worth), preview: worth };
}

function groupsOf({ groups }: Sheet, rows: readonly Row[], { total }: Preview): Group[] {
  const points = new Map(total.groups.map((group) => [group.code, group.points]));
  return groups.map(({ code, name, max }) => {
    const leaves = rows.filter(({ leaf }) => leaf.group === code);
    const filled = leaves.filter(({ result }) => result.state !== "missing" && result.state !== "refused");
    return { code, name, max, points: points.get(code) ?? "", leaves: leaves.length, filled: filled.length };
  });
}

/** The sheet's inputs with all drafts on it, in the order in which they were typed, and the leaves they reached. */
function typedIn(sheet: Sheet, { framework }: KnownFramework, fields: ReturnType<typeof allFields>, typing: Typed, mayChange: (code: string) => boolean) {
  const drafts = [...typing.drafts.values()].toSorted((one, other) => one.at - other.at);
  const shared = new Set<string>();
  const start: Entries = Object.fromEntries(sheet.leaves.map(({ code, inputs }) => [code, inputs]));
  const entries = drafts.reduce((before: Entries, draft) => {
    const inputs = inputsOf(fields.get(draft.leaf) ?? [], draft.mine);
    // What cannot be read has no score and reaches no other leaf; the service would not take it either.
    const known = inputs === undefined ? null : inputs;
    const step = enter(framework, { unit: sheet.unit.code, entries: before }, draft.leaf, known, mayChange);
    for (const code of step.changed) shared.add(code);
    return step.entries;
  }, start);
  return { entries, shared };
}

/** Why a row's figures cannot stand, in two to four words; undefined when they can. */
export function fault(row: Row): string | undefined {
  const unread = row.fields.find((field) => unreadable(field, row.entered.inputs[field.name]));
  if (unread !== undefined) return unread.kind === "number" ? wordsFor("input.refused.not-a-number") : wordsFor("input.refused.not-a-date");
  if (row.result.state === "refused") return wordsFor(`input.refused.${row.result.code}`, row.result.params);
  return undefined;
}

export function faultyField(row: Row): string | undefined {
  const unread = row.fields.find((field) => unreadable(field, row.entered.inputs[field.name]));
  return unread?.name ?? (row.result.state === "refused" ? row.result.field : undefined);
}

/** How to write what was typed, where there is a likely meaning. */
export function hint(field: Field, text: string | undefined): string | undefined {
  if (field.kind !== "number" || (text ?? "").trim() === "") return undefined;
  const number = parseNumber(text ?? "");
  if (number.ok) return undefined;
  const rule = wordsFor(`input.number.${number.code}`) ?? "";
  const likely = number.suggestion === undefined ? "" : ` ${t("input.number.suggestion", { value: number.suggestion })}`;
  return `${rule}.${likely}`;
}

export function unreadable(field: Field, text: string | undefined): boolean {
  return (text ?? "").trim() !== "" && inputsOf([field], { inputs: { [field.name]: text ?? "" } }) === undefined;
}

/** A criterion that claims points needs its papers; the service refuses the sign-off without them. */
export function lacksEvidence({ known, leaf, result }: Pick<Row, "known" | "leaf" | "result">): boolean {
  const { required = false, minimum = 1 } = known.document.evidence;
  return required && result.state === "scored" && result.points.n > 0n && leaf.evidence.length < minimum;
}

export type Filter = "all" | "conflict" | "faulty" | "missing" | "returned";

export function matches(row: Row, filter: Filter): boolean {
  if (filter === "missing") return row.result.state === "missing" && row.entered.na === null && row.standing !== "failed";
  if (filter === "faulty") return row.standing === "failed" || fault(row) !== undefined;
  if (filter === "conflict") return row.standing === "conflict";
  if (filter === "returned") return row.leaf.returned;
  return true;
}
