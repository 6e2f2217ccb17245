// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { readRound } from "./plan.ts";

const LIST = { as_of: "2026-11-20", hash: "h" };
const GROUPS = ["communes", "departments"];
const GOOD = {
  code: "2026-xa", name: " Kỳ 2026 ", year: "2026", self: "31/12/2026", appraisal: "28/2/2027",
  "framework communes": "dti-xa 2026.1", "ranked communes": "on", "framework departments": "",
};

function read(more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...GOOD, ...more })) form.set(name, value);
  return readRound(form, GROUPS, LIST);
}

test("a round is opened until the end of its days, for the groups with a framework", () => {
  expect(read()).toEqual({
    body: {
      code: "2026-xa", name: "Kỳ 2026", year: 2026, sample: false, unit_list: LIST,
      frameworks: [{ framework: "dti-xa", version: "2026.1", group: "communes", ranked: true }],
      calendar: { self_assessment_until: "2026-12-31T23:59:00+07:00", appraisal_until: "2027-02-28T23:59:00+07:00" },
    },
  });
});

test.each([
  [{ name: " " }, ["name"]],
  [{ code: "kỳ 1" }, ["code"]],
  [{ year: "26" }, ["year"]],
  [{ self: "31/02/2026", appraisal: "x" }, ["self", "appraisal"]],
  [{ appraisal: "31/12/2026" }, ["appraisal"]],
  [{ "framework communes": "" }, ["groups"]],
])("what is wrong in %o is told at its field", (more: Record<string, string>, fields) => {
  const found = read(more);
  expect("faults" in found && Object.keys(found.faults)).toEqual(fields);
});
