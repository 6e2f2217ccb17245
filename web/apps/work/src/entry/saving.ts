/** Leaves to the service, and what its answer means for the page. */

import { Refused, type Schema } from "@dti/api";
import { api, queryClient } from "../queries.ts";
import { passing, refusedWith } from "../shell/problem.ts";
import { sheetQuery } from "../sheets/reading.ts";
import type { Entered } from "../drafts/store.ts";
import { type Field, type LeafView, inputsOf } from "./entered.ts";
import { patch } from "./patching.ts";
import type { Outcome, Send, Sent, Wish } from "./queue.ts";

const ONE = "/api/scoring/v1/assessments/{assessment_id}/leaves/{leaf}/value";
const MANY = "/api/scoring/v1/assessments/{assessment_id}/values";

type Outcomes = ReadonlyMap<string, Outcome>;
type Fields = ReadonlyMap<string, readonly Field[]>;

/** Saves over HTTP, many leaves in one request; the sheet on the page takes over the versions that grew. */
export function sender(assessment: string, fields: Fields): Send {
  const alone = async (sent: Sent): Promise<Outcome> => {
    try {
      return await saved(assessment, sent, bodyOf(sent.wish, fields.get(sent.leaf) ?? []));
    } catch (error) {
      if (refusedWith(error, 412)) return { kind: "stale", current: current(error) };
      return { kind: passing(error) ? "unreached" : "refused", error };
    }
  };
  return async (sent) => {
    const [first, ...others] = sent;
    if (first === undefined) return new Map();
    if (others.length === 0) return new Map([[first.leaf, await alone(first)]]);
    try {
      return await savedTogether(assessment, sent, fields);
    } catch (error) {
      if (refusedWith(error, 412)) return compared(assessment, sent, current(error));
      if (passing(error)) return new Map(sent.map(({ leaf }) => [leaf, { kind: "unreached", error }]));
      return oneByOne(faulty(sent, error), alone);
    }
  };
}

async function saved(assessment: string, { leaf, version }: Sent, body: Schema.Value): Promise<Outcome> {
  const path = { assessment_id: assessment, leaf };
  const { data } = await api.PUT(ONE, { params: { path, header: { "If-Match": `"${version}"` } }, body });
  const versions = await taken(assessment, data as Schema.SavedView);
  return { kind: "saved", version: versions.get(leaf) ?? version + 1 };
}

/** The versions that grew. */
async function taken(assessment: string, answer: Schema.SavedView): Promise<ReadonlyMap<string, number>> {
  await patch(assessment, answer);
  return new Map(answer.changed.map(({ code, version }) => [code, version]));
}

/** All or none. */
async function savedTogether(assessment: string, sent: readonly Sent[], fields: Fields): Promise<Outcomes> {
  const values = sent.map(({ leaf, version, wish }) => ({ leaf, version, ...bodyOf(wish, fields.get(leaf) ?? []) }));
  const { data } = await api.PUT(MANY, { params: { path: { assessment_id: assessment } }, body: { values } });
  const versions = await taken(assessment, data as Schema.SavedView);
  return new Map(sent.map(({ leaf, version }) => [leaf, { kind: "saved", version: versions.get(leaf) ?? version + 1 }]));
}

/** The answer names one leaf that somebody else changed; a read of the sheet finds the others. */
async function compared(assessment: string, sent: readonly Sent[], named: LeafView): Promise<Outcomes> {
  const leaves = new Map([...(await present(assessment)), [named.code, named]]);
  return new Map(
    sent.flatMap(({ leaf, version }): [string, Outcome][] => {
      const found = leaves.get(leaf);
      return found === undefined || found.version <= version ? [] : [[leaf, { kind: "stale", current: found }]];
    }),
  );
}

async function present(assessment: string): Promise<[string, LeafView][]> {
  const query = sheetQuery(assessment);
  // A read under way may have begun before the change.
  await queryClient.cancelQueries({ queryKey: query.queryKey });
  const sheet = await queryClient.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined);
  return (sheet?.leaves ?? []).map((leaf) => [leaf.code, leaf]);
}

/** The leaves a refusal of many is about: those its reasons name by their place, else all. */
function faulty(sent: readonly Sent[], error: unknown): readonly Sent[] {
  const errors = error instanceof Refused ? (error.problem?.errors ?? []) : [];
  const places = new Set(errors.map(({ field }) => /(?:^|\.)values\.(\d+)\./.exec(field)?.[1]));
  const named = sent.filter((_, place) => places.has(String(place)));
  return named.length > 0 ? named : sent;
}

/** Each gets the refusal it would have got alone; the others go together with the next turn. */
async function oneByOne(sent: readonly Sent[], alone: (sent: Sent) => Promise<Outcome>): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  for (const one of sent) {
    // oxlint-disable-next-line no-await-in-loop -- the service holds one sheet for one save at a time
    const outcome = await alone(one);
    outcomes.set(one.leaf, outcome);
    if (outcome.kind === "unreached") break;
  }
  return outcomes;
}

function bodyOf(wish: Wish, fields: readonly Field[]): Schema.Value {
  if ("na" in wish) return { not_applicable: { reason: wish.na } };
  if ("explanation" in wish) return wish;
  return { inputs: inputsOf(fields, wish) ?? null };
}

function current(error: Refused): LeafView {
  return error.problem?.current as LeafView;
}

/** Whether the service may be asked: every text can be read and is not refused by the formula. */
export function complete(fields: readonly Field[], entered: Entered): boolean {
  return inputsOf(fields, entered) !== undefined;
}
