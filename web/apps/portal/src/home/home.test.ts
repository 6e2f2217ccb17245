import type { Schema } from "@dti/api";
import { expect, test } from "vitest";
import { phase } from "./home.ts";

const round = (published_at: string | null): Schema.OpenRound => ({
  code: "r",
  name: "R",
  year: 2026,
  sample: false,
  opened_at: "2026-11-01T00:00:00Z",
  self_assessment_until: "2026-12-31T17:00:00Z",
  appraisal_until: "2027-02-15T17:00:00Z",
  groups: [{ group: "communes", group_name: "", framework: "f", framework_version: "1", ranked: true, published_at }],
});

test.each([
  ["2026-12-01T00:00:00Z", "self"],
  ["2027-01-01T00:00:00Z", "appraisal"],
  ["2027-02-16T00:00:00Z", "decision"],
])("on %s the round is in the phase %s", (day, expected) => {
  expect(phase(round(null), new Date(day))).toBe(expected);
});

test("a published round has no next phase", () => {
  expect(phase(round("2026-12-01T00:00:00Z"), new Date("2026-12-02T00:00:00Z"))).toBeUndefined();
});
