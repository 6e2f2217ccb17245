import { expect, test } from "vitest";
import { entered } from "./notes.ts";
import { NO_PAST, type Step, applied, redone, remembered, undone } from "./undo.ts";

const step = (leaf: string, before: string, after: string): Step => ({ leaf, before: entered({ a: before }), after: entered({ a: after }) });

test("a pasted range goes back as one, the last change first", () => {
  const past = remembered(NO_PAST, [step("1.1", "1", "2"), step("1.2", "3", "4")]);
  expect(undone(past).steps.map(({ leaf, after }) => [leaf, after.inputs.a])).toEqual([
    ["1.2", "3"],
    ["1.1", "1"],
  ]);
});

test("what was undone can be done again", () => {
  const past = remembered(NO_PAST, [step("1.1", "1", "2")]);
  expect(redone(undone(past).past).steps).toEqual([step("1.1", "1", "2")]);
});

test("another change ends what could be done again", () => {
  const back = undone(remembered(NO_PAST, [step("1.1", "1", "2")])).past;
  expect(redone(remembered(back, [step("1.2", "1", "2")])).steps).toEqual([]);
});

test("nothing to undo is nothing", () => {
  expect(undone(NO_PAST)).toEqual({ past: NO_PAST, steps: [] });
});

test("going back leaves alone what somebody else entered beside it", () => {
  const mine: Step = { leaf: "1.1", before: entered({ a: "5" }), after: entered({}) };
  expect(applied(mine, entered({ a: "5", b: "9" }))).toEqual(entered({ a: "", b: "9" }));
});

test("going back leaves alone what somebody else entered in its place", () => {
  const mine: Step = { leaf: "1.1", before: entered({ a: "5" }), after: entered({ a: "4" }) };
  expect(applied(mine, entered({ a: "7" }))).toEqual(entered({ a: "7" }));
});

test("going back leaves alone a wish that the step did not touch", () => {
  const mine: Step = { leaf: "1.1", before: entered({ a: "5" }), after: entered({ a: "4" }) };
  expect(applied(mine, entered({ a: "5" }, "no case"))).toEqual(entered({ a: "4" }, "no case"));
  expect(applied({ ...mine, before: entered({}, "no case") }, entered({ a: "5" }, "no case")).na).toBeNull();
});

test("going back leaves alone an explanation that the step did not touch", () => {
  const mine: Step = { leaf: "1.1", before: entered({ a: "5" }), after: entered({ a: "4" }) };
  expect(applied(mine, entered({ a: "5" }, null, "why"))).toEqual(entered({ a: "4" }, null, "why"));
  const said: Step = { leaf: "1.1", before: entered({}), after: entered({}, null, "why") };
  expect(applied(said, entered({ a: "5" })).explanation).toBe("why");
});
