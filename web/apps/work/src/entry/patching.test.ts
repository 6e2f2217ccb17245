// @vitest-environment happy-dom
import type { Schema } from "@dti/api";
import { QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { isLive } from "../live/connection.ts";
import { queryClient } from "../queries.ts";
import { type Sheet, sheetQuery } from "../sheets/reading.ts";
import { amongTabs } from "../tabs.ts";
import type { LeafView } from "./entered.ts";
import { aLeaf } from "./notes.ts";
import { patch } from "./patching.ts";

afterEach(() => vi.unstubAllGlobals());

function aSave(...leaves: LeafView[]): Schema.SavedView {
  return { changed: leaves, totals: { own: null } } as never;
}

test("the sheet takes over every leaf of the answer, but no older one, and keeps its papers", async () => {
  const { queryKey } = sheetQuery("y");
  const leavesBefore = [{ ...aLeaf("1.1", 1, { a: "1" }), evidence: ["p"] }, aLeaf("1.2", 3, { a: "2" })];
  queryClient.setQueryData(queryKey, { leaves: leavesBefore } as never);
  const { evidence: _, ...now } = aLeaf("1.1", 2, { a: "5" });
  await patch("y", aSave(now as never, aLeaf("1.2", 2, { a: "9" })));
  const leaves = queryClient.getQueryData<Sheet>(queryKey)?.leaves ?? [];
  expect(leaves.map(({ version, inputs, evidence }) => [version, inputs, evidence])).toEqual([
    [2, { a: "5" }, ["p"]],
    [3, { a: "2" }, []],
  ]);
});

test("a read that began before the save begins anew, as it may have been about what somebody else changed", async () => {
  amongTabs<object>("live", () => undefined)({ live: true });
  await vi.waitFor(() => expect(isLive()).toBe(true));
  const fetched = vi.fn<typeof fetch>(() => new Promise(() => undefined));
  vi.stubGlobal("fetch", fetched);
  const leave = new QueryObserver(queryClient, sheetQuery("x")).subscribe(() => undefined);
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
  await patch("x", aSave());
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
  leave();
});
