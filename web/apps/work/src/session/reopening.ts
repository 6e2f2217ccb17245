/**
 * What the entry form needs to open without the network: kept for the signed-in person until the session ends.
 * Not on shared computers, and only for those who enter figures.
 */

import type { Schema } from "@dti/api";
import type { PackageDocument, readFramework as read } from "@dti/score";
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { type Answer, forgetAnswers, keepAnswer, keptAnswers } from "../drafts/kept.ts";
import { build } from "../live/files.ts";
import { openSession, reopened } from "./state.ts";

type Me = Schema.Me;

interface KeptMe {
  readonly me: Me;
  readonly endsAt: number;
}

const ME = "me";
const FRAMEWORK = "framework";
const PATHS: ReadonlySet<unknown> = new Set([
  "/api/identity/v1/units",
  "/api/scoring/v1/assessments",
  "/api/scoring/v1/assessments/{assessment_id}",
]);

/** From now on each answer the entry form needs is kept as it comes. */
export function keepAnswers(client: QueryClient): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    const me = client.getQueryData<Me>([ME]);
    if (me === undefined) return;
    // What came before it was known for whom is kept with the person.
    const come = event.query.queryKey[0] === ME ? client.getQueryCache().getAll() : [event.query];
    for (const { queryKey, state } of come) {
      if (state.status !== "success") continue;
      // A full disk or a private window keeps nothing; the page works on.
      kept(me, queryKey, state.data, state.dataUpdatedAt).catch(() => undefined);
    }
  });
}

async function kept(me: Me, key: QueryKey, data: unknown, at: number): Promise<void> {
  const session = openSession();
  if (session === undefined || session.sharedComputer || !enters(me)) {
    if (key[0] === ME) await forgetAnswers();
    return;
  }
  const content = contentOf(key, data, session.endsAt);
  if (content !== undefined) await keepAnswer(ownerOf(me), { key, content, at });
}

function contentOf(key: QueryKey, data: unknown, endsAt: number): unknown {
  if (key[0] === ME) return { me: { ...(data as Me), csrf: null, session: null }, endsAt } satisfies KeptMe;
  // Its formulas are code, which the browser cannot keep.
  if (key[0] === FRAMEWORK) return (data as { document: PackageDocument }).document;
  return PATHS.has(key[1]) ? data : undefined;
}

/** The person who works here, without asking the server; undefined when nothing of this build is kept. */
export async function reopen(client: QueryClient): Promise<Me | undefined> {
  const answers = await keptAnswers().catch(() => []);
  const own = answers.find(({ key }) => key[0] === ME);
  if (own === undefined) return undefined;
  const { me, endsAt } = own.content as KeptMe;
  if (own.owner !== ownerOf(me) || endsAt <= Date.now()) return undefined;
  const { readFramework } = await import("@dti/score");
  for (const one of answers) if (one !== own && one.owner === own.owner) restore(client, one, readFramework);
  // Without a token of change and with a token that has ended: the first call renews both.
  reopened({ person: me.person, csrf: "", sharedComputer: false, tokenExpiresAt: 0, runsOutAt: endsAt, endsAt });
  addEventListener("online", () => void client.invalidateQueries({ queryKey: [ME] }), { once: true });
  const passed = Date.now() - own.at;
  return { ...me, server_time: new Date(Date.parse(me.server_time) + passed).toISOString() };
}

function restore(client: QueryClient, { key, content, at }: Answer, readFramework: typeof read): void {
  const document = content as PackageDocument;
  const data = key[0] === FRAMEWORK ? { document, framework: readFramework(document) } : content;
  // There is nowhere to read it again from.
  client.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
  client.setQueryData(key, data, { updatedAt: at });
}

function enters(me: Me): boolean {
  return Object.values(me.permissions.units).some((rights) => rights.includes("scoring.value.enter"));
}

function ownerOf(me: Me): string {
  return `${me.person} ${build()}`;
}
