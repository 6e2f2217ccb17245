import type { Page } from "@playwright/test";
import { Person, type Version } from "../api.ts";
import { EntryPage } from "../pages/entry.ts";
import { signIn } from "../pages/session.ts";
import { assessmentOf } from "../stage.ts";

/** Somebody who typed looks away for a moment: what stands in the field is kept by then. */
export const KEPT_AFTER_MS = 400;

type Round = "CLOSING" | "ENTRY";

/** The versions of a leaf in which something was entered, as the server's history has them. */
export async function versions(unit: string, leaf: string, round: Round = "ENTRY"): Promise<Version[]> {
  const person = await Person.of(`${unit}.canbo`);
  const all = await person.history(assessmentOf(round, unit), leaf);
  return all.filter(({ inputs }) => inputs !== null);
}

/** Everything that was entered into a counting leaf. */
export async function entered(unit: string, leaf: string, round: Round = "ENTRY"): Promise<unknown[]> {
  return (await versions(unit, leaf, round)).map(({ inputs }) => inputs?.["count"]);
}

/** Somebody of the unit, with the focus in a cell of its sheet. */
export async function atWork(page: Page, unit: string, leaf: string, round: Round = "ENTRY", username = `${unit}.canbo`): Promise<EntryPage> {
  await signIn(page, username);
  const entry = new EntryPage(page, assessmentOf(round, unit));
  await entry.at(leaf);
  return entry;
}
