import { expect, test } from "vitest";
import { since } from "./since.ts";

const entered = { act: "entered", at: "2026-11-01T00:00:00Z" };
const returned = { act: "returned", at: "2026-11-05T00:00:00Z" };
const paper = (day: string): { created_at: string } => ({ created_at: `2026-11-${day}T00:00:00Z` });

test("what was entered before the criterion was returned is no answer", () => {
  expect(since([entered, returned], [paper("04")])).toBe("nothing");
});

test("figures or papers that came afterwards are", () => {
  expect(since([entered, returned, { act: "entered", at: "2026-11-06T00:00:00Z" }], [])).toBe("figures");
  expect(since([entered, returned], [paper("04"), paper("06")])).toBe("papers");
});

test("words are an answer where nothing else came", () => {
  const explained = { act: "explained", at: "2026-11-06T00:00:00Z" };
  expect(since([returned, explained], [])).toBe("words");
  expect(since([returned, explained], [paper("06")])).toBe("papers");
  expect(since([returned, explained, { ...entered, at: "2026-11-07T00:00:00Z" }], [])).toBe("figures");
  expect(since([explained, returned], [])).toBe("nothing");
});

test("the last return counts", () => {
  expect(since([returned, { act: "entered", at: "2026-11-06T00:00:00Z" }, { ...returned, at: "2026-11-07T00:00:00Z" }], [])).toBe("nothing");
});
