import { beforeEach, describe, expect, test } from "vitest";
import { type DraftStore, passingDrafts } from "../drafts/store.ts";
import { typed } from "./entered.ts";
import { Service, aLeaf, entered } from "./notes.ts";
import { SaveQueue } from "./queue.ts";

let service: Service;
let store: DraftStore;
let queue: SaveQueue;

const sendable = (_: string, { inputs }: { inputs: Readonly<Record<string, string>> }): boolean =>
  !Object.values(inputs).includes("9 sp");

function aQueue(): SaveQueue {
  return new SaveQueue({ assessment: "x", send: service.send, store, sendable, changed: () => undefined, now: () => 1 });
}

beforeEach(() => {
  service = new Service();
  store = passingDrafts();
  queue = aQueue();
});

describe("what is entered", () => {
  test("reaches the service and leaves the machine", async () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    await queue.flush();
    expect([service.leaf.inputs, queue.standing("6.2"), await store.count()]).toEqual([{ a: "2", b: "10" }, undefined, 0]);
  });

  test("is kept while it cannot be read, and is not sent", async () => {
    queue.enter(service.leaf, entered({ a: "9 sp", b: "10" }));
    await queue.flush();
    expect([service.history, queue.standing("6.2"), await store.count()]).toEqual([[], "failed", 1]);
  });

  test("and taken back needs no sending", async () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    queue.enter(service.leaf, entered({ a: "1", b: "10" }));
    await queue.flush();
    expect(service.history).toEqual([]);
  });

  test("during a save goes with the next one", async () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    service.during = () => {
      service.during = undefined;
      queue.enter(aLeaf("6.2", 1, { a: "1", b: "10" }), entered({ a: "3", b: "10" }));
    };
    await queue.flush();
    expect(service.history).toEqual([
      { a: "2", b: "10" },
      { a: "3", b: "10" },
    ]);
  });

  test("on a leaf that the page still shows as it was before the own save, follows that save", async () => {
    const shown = service.leaf;
    queue.enter(shown, entered({ a: "2", b: "10" }));
    await queue.flush();
    queue.enter(shown, entered({ a: "3", b: "10" }));
    await queue.flush();
    expect([service.history, queue.conflicts.size]).toEqual([[{ a: "2", b: "10" }, { a: "3", b: "10" }], 0]);
  });
});

describe("what is being typed", () => {
  test("and never entered is there after the tab was closed", async () => {
    queue.typing(service.leaf, entered({ a: "24", b: "10" }));
    queue = aQueue();
    await queue.restore();
    await queue.flush();
    expect(service.leaf.inputs).toEqual({ a: "24", b: "10" });
  });

  test("and given up leaves what was entered before", async () => {
    service.line = "cut before";
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    queue.typing(service.leaf, entered({ a: "24", b: "10" }));
    queue.typing(service.leaf, null);
    expect((await store.all("x")).map(({ mine }) => mine.inputs.a)).toEqual(["2"]);
  });
});

describe("a broken line", () => {
  test("before the request: the draft outlives the page and is sent once", async () => {
    service.line = "cut before";
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    await queue.flush();
    expect(queue.standing("6.2")).toBe("queued");
    service.line = "whole";
    queue = aQueue();
    await queue.restore();
    await queue.flush();
    expect([service.history, await store.count()]).toEqual([[{ a: "2", b: "10" }], 0]);
  });

  test("after the request: the value is in the history once, and nobody is asked", async () => {
    service.line = "cut after";
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    await queue.flush();
    service.line = "whole";
    await queue.flush();
    expect([service.history, queue.conflicts.size, await store.count()]).toEqual([[{ a: "2", b: "10" }], 0, 0]);
  });
});

describe("somebody else", () => {
  test("on another input: both stay", async () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    service.writes({ a: "1", b: "20" });
    await queue.flush();
    expect(service.leaf.inputs).toEqual({ a: "2", b: "20" });
  });

  test("on the same input: nothing is overwritten until somebody decides", async () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    service.writes({ a: "3", b: "10" });
    await queue.flush();
    expect([service.leaf.inputs?.a, queue.standing("6.2"), queue.conflicts.get("6.2")?.names]).toEqual(["3", "conflict", ["a"]]);
  });

  test.each([
    ["mine", new Set(["a"]), "2"],
    ["theirs", new Set<string>(), "3"],
  ])("and the choice of %s is what the service has in the end", async (_, keep, value) => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    service.writes({ a: "3", b: "10" });
    await queue.flush();
    queue.settle("6.2", keep);
    await queue.flush();
    expect([service.leaf.inputs?.a, queue.drafts.size]).toEqual([value, 0]);
  });

  test("seen before sending: the sheet read again is merged, too", () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }));
    service.writes({ a: "1", b: "20" });
    queue.rebase([service.leaf]);
    expect(queue.drafts.get("6.2")).toMatchObject({ baseVersion: 2, mine: entered({ a: "2", b: "20" }) });
  });
});

describe("a wish to leave the leaf out", () => {
  test("goes after the figures that changed with it", async () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }, "no case"));
    await queue.flush();
    expect(service.history).toEqual([{ a: "2", b: "10" }, "no case"]);
  });

  test("alone changes no figure", async () => {
    queue.enter(service.leaf, entered(typed(service.leaf.inputs), "no case"));
    await queue.flush();
    expect([service.history, service.leaf.inputs]).toEqual([["no case"], { a: "1", b: "10" }]);
  });
});

describe("an explanation", () => {
  test("goes after the figures, before a wish, and each is there in the end", async () => {
    queue.enter(service.leaf, entered({ a: "2", b: "10" }, "no case", "why"));
    await queue.flush();
    expect([service.history, await store.count()]).toEqual([[{ a: "2", b: "10" }, "why", "no case"], 0]);
  });

  test("alone changes no figure and withdraws no wish", async () => {
    service.leaves.set("6.2", { ...service.leaf, na: { reason: "no case", state: "requested" } });
    queue.enter(service.leaf, entered(typed(service.leaf.inputs), "no case", "why"));
    await queue.flush();
    expect([service.history, service.leaf.na?.reason]).toEqual([["why"], "no case"]);
  });

  test("taken back is sent as an empty one", async () => {
    service.leaves.set("6.2", { ...service.leaf, explanation: "why" });
    queue.enter(service.leaf, entered(typed(service.leaf.inputs)));
    await queue.flush();
    expect(service.history).toEqual([""]);
  });

  test("that somebody else wrote meanwhile is not overwritten until somebody decides", async () => {
    queue.enter(service.leaf, entered(typed(service.leaf.inputs), null, "mine"));
    service.leaves.set("6.2", { ...service.leaf, version: 2, explanation: "theirs" });
    await queue.flush();
    expect([service.leaf.explanation, queue.conflicts.get("6.2")?.names]).toEqual(["theirs", ["explanation"]]);
    queue.settle("6.2", new Set(["explanation"]));
    await queue.flush();
    expect([service.leaf.explanation, queue.drafts.size]).toEqual(["mine", 0]);
  });
});

test("a refusal keeps the draft and is not repeated until it changes", async () => {
  let calls = 0;
  const refusing = new SaveQueue({
    assessment: "x",
    store,
    sendable: () => true,
    changed: () => undefined,
    now: () => 1,
    send: () => {
      calls += 1;
      return Promise.resolve(new Map([["6.2", { kind: "refused", error: new Error("closed") }]]));
    },
  });
  refusing.enter(service.leaf, entered({ a: "2", b: "10" }));
  await refusing.flush();
  await refusing.flush();
  expect([calls, refusing.standing("6.2"), await store.count()]).toEqual([1, "failed", 1]);
});

function paste(): void {
  queue.enter(service.one("6.2"), entered({ a: "2", b: "10" }));
  queue.enter(service.one("6.3"), entered({ a: "3", b: "10" }));
}

describe("a pasted range", () => {
  test("goes in one request", async () => {
    paste();
    await queue.flush();
    expect([service.requests, queue.saved, await store.count()]).toEqual([[["6.2", "6.3"]], 2, 0]);
  });

  test("whose answer was lost is in the history once, and nobody is asked", async () => {
    service.line = "cut after";
    paste();
    await queue.flush();
    expect([queue.standing("6.2"), queue.standing("6.3")]).toEqual(["queued", "queued"]);
    service.line = "whole";
    await queue.flush();
    expect([service.history, queue.conflicts.size, await store.count()]).toEqual([[{ a: "2", b: "10" }, { a: "3", b: "10" }], 0, 0]);
  });

  test("with a leaf somebody else changed asks about that one and saves the other", async () => {
    paste();
    service.writes({ a: "5", b: "10" });
    await queue.flush();
    expect([queue.standing("6.2"), service.one("6.2").inputs?.a, service.one("6.3").inputs?.a]).toEqual(["conflict", "5", "3"]);
  });

  test("with another input of it changed keeps both", async () => {
    paste();
    service.writes({ a: "1", b: "20" });
    await queue.flush();
    expect([service.one("6.2").inputs, service.one("6.3").inputs, queue.drafts.size]).toEqual([{ a: "2", b: "20" }, { a: "3", b: "10" }, 0]);
  });

  test("that hands a figure from one leaf to the other overwrites nobody's figure silently", async () => {
    service.shares = true;
    paste();
    await queue.flush();
    expect([queue.standing("6.3"), queue.conflicts.get("6.3")?.names, service.one("6.3").inputs?.a]).toEqual(["conflict", ["a"], "2"]);
  });

  test("leaves wishes for later, each alone", async () => {
    queue.enter(service.one("6.2"), entered(typed(service.leaf.inputs), "no case"));
    queue.enter(service.one("6.3"), entered({ a: "3", b: "10" }, "no case"));
    await queue.flush();
    expect(service.requests).toEqual([["6.3"], ["6.2"], ["6.3"]]);
  });
});
