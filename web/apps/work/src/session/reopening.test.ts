// @vitest-environment happy-dom
// oxlint-disable-next-line import/no-unassigned-import -- it stands in for the browser's own database
import "fake-indexeddb/auto";
import type { Schema } from "@dti/api";
import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { forgetAnswers, keptAnswers } from "../drafts/kept.ts";

type Session = typeof import("./state.ts");
type Reopening = typeof import("./reopening.ts");

const HOUR_MS = 3_600_000;
const SHEET = ["get", "/api/scoring/v1/assessments/{assessment_id}", { params: { path: { assessment_id: "x" } } }];

function aMe(person: string, right = "scoring.value.enter"): Schema.Me {
  return {
    person,
    username: person,
    full_name: person,
    units: [],
    roles: [],
    permissions: { province: [], units: { "26068": [right] } },
    session: null,
    csrf: "secret",
    server_time: "2026-11-23T08:00:00Z",
  } as unknown as Schema.Me;
}

let { opened } = {} as Session;
let { keepAnswers, reopen } = {} as Reopening;

/** Another person begins another page. */
async function signedIn(person: string, { sharedComputer = false, endsAt = Date.now() + HOUR_MS } = {}): Promise<void> {
  vi.resetModules();
  ({ opened } = await import("./state.ts"));
  ({ keepAnswers, reopen } = await import("./reopening.ts"));
  opened({ person, csrf: "secret", sharedComputer, tokenExpiresAt: endsAt, runsOutAt: endsAt, endsAt });
}

/** Somebody reads a sheet in a page of this browser. */
async function works(me: Schema.Me, keeps = 2): Promise<void> {
  const page = new QueryClient();
  keepAnswers(page);
  page.setQueryData(["me"], me);
  page.setQueryData(SHEET, { id: "x", of: me.person });
  page.setQueryData(["get", "/api/notify/v1/notices"], { items: [] });
  await vi.waitFor(async () => expect(await keptAnswers()).toHaveLength(keeps));
}

beforeEach(() => {
  vi.spyOn(location, "reload").mockReturnValue(undefined);
  return forgetAnswers();
});

test("a page without a network has the person and the sheet, and no secret", async () => {
  await signedIn("an");
  await works(aMe("an"));
  const page = new QueryClient();
  expect(await reopen(page)).toMatchObject({ person: "an", csrf: null });
  expect(page.getQueryData(SHEET)).toEqual({ id: "x", of: "an" });
});

test("the next person finds nothing of the one before", async () => {
  await signedIn("an");
  await works(aMe("an"));
  await signedIn("binh");
  const page = new QueryClient();
  keepAnswers(page);
  page.setQueryData(["me"], aMe("binh"));
  await vi.waitFor(async () => expect((await keptAnswers()).map(({ owner }) => owner)).toEqual([expect.stringMatching(/^binh /)]));
  const later = new QueryClient();
  expect(await reopen(later)).toMatchObject({ person: "binh" });
  expect(later.getQueryData(SHEET)).toBeUndefined();
});

test("a shared computer keeps nothing, nor what was kept before", async () => {
  await signedIn("an");
  await works(aMe("an"));
  await signedIn("binh", { sharedComputer: true });
  await works(aMe("binh"), 0);
  expect(await reopen(new QueryClient())).toBeUndefined();
});

test("nothing is kept for those who enter no figures", async () => {
  await signedIn("an");
  await works(aMe("an"));
  await works(aMe("chi", "scoring.leaf.appraise"), 0);
  expect(await reopen(new QueryClient())).toBeUndefined();
});

test("when the session would have ended nobody gets in", async () => {
  await signedIn("an", { endsAt: Date.now() - 1 });
  await works(aMe("an"));
  expect(await reopen(new QueryClient())).toBeUndefined();
});

test("another build starts with nothing", async () => {
  await signedIn("an");
  await works(aMe("an"));
  vi.spyOn(document, "querySelector").mockReturnValue({ src: "http://localhost/app/assets/other.js" } as HTMLScriptElement);
  expect(await reopen(new QueryClient())).toBeUndefined();
});
