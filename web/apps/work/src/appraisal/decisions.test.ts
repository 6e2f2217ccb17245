import { expect, test } from "vitest";
import { bodyOf, decide, nextLeaf, type Pending, refusedLeaves, takeBack, verbsFor } from "./decisions.ts";

const leaf = (code: string, more: object = {}) => ({
  code, appraisal: null, returned: false, na: null, flags: [], state: "scored", ...more,
});
const accepted = (code: string) => ({ leaf: code, version: 2, verb: "accept" as const });

test("the last decision on a leaf is the one that is sent", () => {
  const made = decide(decide(decide([], accepted("1.1")), accepted("1.2")), { ...accepted("1.1"), verb: "return", reason: "x" });
  expect(bodyOf(made).decisions).toEqual([
    { decision: "accept", leaf: "1.2", version: 2 },
    { decision: "return", leaf: "1.1", version: 2, reason: "x" },
  ]);
});

test("taking back undoes the newest, or the one of a leaf", () => {
  const made: Pending = [accepted("1.1"), accepted("1.2")];
  expect(takeBack(made).map((one) => one.leaf)).toEqual(["1.1"]);
  expect(takeBack(made, "1.1").map((one) => one.leaf)).toEqual(["1.2"]);
  expect(takeBack([])).toEqual([]);
});

test("a refused batch names its leaves", () => {
  const reasons = new Map([["decisions.1.reason", "Phải nêu lý do"], ["decisions.9.leaf", "?"], ["round", "?"]]);
  expect([...refusedLeaves([accepted("1.1"), accepted("1.2")], reasons)]).toEqual([["1.2", "Phải nêu lý do"]]);
});

test("a request for not applicable is answered before anything else", () => {
  expect(verbsFor(leaf("1.1", { na: { reason: "", state: "requested" } }))).toEqual(["approve_na", "refuse_na", "return"]);
  expect(verbsFor(leaf("1.1", { na: { reason: "", state: "refused" } }))).toEqual(["accept", "adjust", "return"]);
});

test("the next leaf is the next open one, round about", () => {
  const leaves = [leaf("1"), leaf("2", { returned: true }), leaf("3"), leaf("4")];
  expect(nextLeaf(leaves, "1", [])).toBe("3");
  expect(nextLeaf(leaves, "4", [])).toBe("1");
  expect(nextLeaf(leaves, "1", [], -1)).toBe("4");
  expect(nextLeaf(leaves, "1", [accepted("3")])).toBe("4");
  const none = [leaf("1", { returned: true }), leaf("2", { returned: true })];
  expect(nextLeaf(none, "1", [])).toBe("2");
  expect(nextLeaf([], "1", [])).toBeUndefined();
});
