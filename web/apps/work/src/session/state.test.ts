// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import type { Session } from "./state.ts";

function aSession(person: string): Session {
  const endsAt = Date.now() + 3_600_000;
  return { person, csrf: `of ${person}`, sharedComputer: false, tokenExpiresAt: endsAt, runsOutAt: endsAt, endsAt };
}

/** What one tab knows. */
async function aTab() {
  vi.resetModules();
  const state = await import("./state.ts");
  const calls = await import("./calls.ts");
  return { ...state, ...calls };
}

beforeEach(() => {
  vi.spyOn(location, "reload").mockReturnValue(undefined);
});

test("another person who signs in over a page begins a page of their own", async () => {
  const tab = await aTab();
  tab.opened(aSession("an"));
  tab.over();
  const heard = vi.fn<() => void>();
  tab.watchSession(heard);
  tab.opened(aSession("binh"));
  expect(location.reload).toHaveBeenCalledOnce();
  expect(tab.openSession()).toBeUndefined();
  expect(heard).not.toHaveBeenCalled();
});

test("the same person goes on where the page stands", async () => {
  const tab = await aTab();
  tab.opened(aSession("an"));
  tab.over();
  tab.opened(aSession("an"));
  expect(location.reload).not.toHaveBeenCalled();
  expect(tab.openSession()?.person).toBe("an");
});

test("a page that has another person's cookie asks for nothing more", async () => {
  const tab = await aTab();
  const fetching = vi.spyOn(globalThis, "fetch");
  tab.opened(aSession("an"));
  tab.opened(aSession("binh"));
  void tab.send(new Request("http://localhost/api/scoring/v1/assessments/x/values", { method: "PUT" }));
  await Promise.resolve();
  expect(fetching).not.toHaveBeenCalled();
});

test("the other tabs hear of it", async () => {
  const other = await aTab();
  other.opened(aSession("an"));
  const tab = await aTab();
  tab.opened(aSession("binh"));
  await vi.waitFor(() => expect(other.isLeaving()).toBe(true));
  expect([tab.isLeaving(), tab.openSession()?.person]).toEqual([false, "binh"]);
});
