/** One leaf to the service, and what its answer means for the page. */

import { Refused, type Schema } from "@dti/api";
import { api, queryClient } from "../queries.ts";
import { passing, refusedWith } from "../shell/problem.ts";
import { type Sheet, sheetQuery } from "../sheets/reading.ts";
import type { Entered } from "../drafts/store.ts";
import { type Field, type LeafView, inputsOf } from "./entered.ts";
import type { Outcome, Send, Wish } from "./queue.ts";

const PATH = "/api/scoring/v1/assessments/{assessment_id}/leaves/{leaf}/value";

/** Saves over HTTP with `If-Match`; the sheet on the page takes over the versions that grew. */
export function sender(assessment: string, fields: ReadonlyMap<string, readonly Field[]>): Send {
  return async (leaf, version, wish) => {
    const path = { assessment_id: assessment, leaf };
    const body = bodyOf(wish, fields.get(leaf) ?? []);
    try {
      const { data } = await api.PUT(PATH, { params: { path, header: { "If-Match": `"${version}"` } }, body });
      const saved = data as Schema.SavedView;
      await patch(assessment, saved, leaf, wish, body);
      return { kind: "saved", version: saved.version };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

function bodyOf(wish: Wish, fields: readonly Field[]): Schema.Value {
  if ("na" in wish) return { not_applicable: { reason: wish.na } };
  return { inputs: inputsOf(fields, { inputs: wish.inputs, na: null }) ?? null };
}

function outcomeOf(error: unknown): Outcome {
  if (refusedWith(error, 412)) return { kind: "stale", current: error.problem?.current as LeafView };
  return { kind: passing(error) ? "unreached" : "refused", error };
}

/** A read that began before the save would bring the old sheet back. */
async function patch(assessment: string, saved: Schema.SavedView, leaf: string, wish: Wish, body: Schema.Value): Promise<void> {
  const { queryKey } = sheetQuery(assessment);
  await queryClient.cancelQueries({ queryKey });
  const versions = new Map(saved.changed.map((one) => [one.leaf, one.version]));
  queryClient.setQueryData<Sheet>(queryKey, (sheet) => {
    if (sheet === undefined) return sheet;
    const own: Partial<LeafView> = "na" in wish ? { na: { reason: wish.na, state: "requested" } } : { inputs: body.inputs ?? null, na: null };
    const leaves = sheet.leaves.map((one) => {
      const version = versions.get(one.code);
      if (version === undefined || version < one.version) return one;
      // Leaves that share a figure are read again; until then their cells show what was typed.
      return one.code === leaf ? { ...one, ...own, version } : one;
    });
    return { ...sheet, leaves, totals: saved.totals };
  });
}

/** Whether the service may be asked: every text can be read and is not refused by the formula. */
export function complete(fields: readonly Field[], entered: Entered): boolean {
  return inputsOf(fields, entered) !== undefined;
}

export function isClosed(error: unknown): boolean {
  return error instanceof Refused && (error.code === "group-closed" || error.code === "already-submitted");
}
