import { assert, constantFrom, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { meaning } from "./entered.ts";
import { EXPLANATION, merge3 } from "./merge.ts";
import { entered } from "./notes.ts";

const text = constantFrom("", "1", "2", "3", "1.000");
const anyEntered = record({ a: text, b: text }).map(({ a, b }) => entered({ ...(a && { a }), ...(b && { b }) }));

describe("two people on one leaf", () => {
  test("on different inputs keep both", () => {
    const merged = merge3(entered({ a: "1", b: "2" }), entered({ a: "5", b: "2" }), entered({ a: "1", b: "9" }));
    expect(merged).toEqual({ entered: entered({ a: "5", b: "9" }), conflicts: [] });
  });

  test("on one input are asked, and mine stays until then", () => {
    const merged = merge3(entered({ a: "1" }), entered({ a: "2" }), entered({ a: "3" }));
    expect(merged).toEqual({ entered: entered({ a: "2" }), conflicts: ["a"] });
  });

  test("who wrote the same number differently agree", () => {
    expect(merge3(entered({ a: "1" }), entered({ a: "1.580" }), entered({ a: "1580" })).conflicts).toEqual([]);
  });

  test("one clears what the other changes: asked", () => {
    expect(merge3(entered({ a: "1" }), entered({}), entered({ a: "3" })).conflicts).toEqual(["a"]);
  });

  test("an explanation is merged like an input", () => {
    const merged = merge3(entered({ a: "1" }), entered({ a: "1" }, null, "mine"), entered({ a: "4" }));
    expect(merged).toEqual({ entered: entered({ a: "4" }, null, "mine"), conflicts: [] });
    const both = merge3(entered({}), entered({}, null, "mine"), entered({}, null, "theirs"));
    expect(both).toEqual({ entered: entered({}, null, "mine"), conflicts: [EXPLANATION] });
  });

  test("a wish to leave the leaf out is merged like an input", () => {
    const merged = merge3(entered({ a: "1" }), entered({ a: "1" }, "no case"), entered({ a: "4" }));
    expect(merged).toEqual({ entered: entered({ a: "4" }, "no case"), conflicts: [] });
  });
});

test("nothing of theirs is lost where I changed nothing", () => {
  assert(
    property(anyEntered, anyEntered, (base, theirs) => {
      expect(merge3(base, base, theirs)).toEqual({ entered: theirs, conflicts: [] });
    }),
  );
});

test("nothing of mine is lost where they changed nothing", () => {
  assert(
    property(anyEntered, anyEntered, (base, mine) => {
      const merged = merge3(base, mine, base);
      expect(merged.conflicts).toEqual([]);
      for (const name of ["a", "b"]) {
        const changed = meaning(mine.inputs[name]) !== meaning(base.inputs[name]);
        expect(merged.entered.inputs[name] ?? "").toBe((changed ? mine : base).inputs[name] ?? "");
      }
    }),
  );
});
