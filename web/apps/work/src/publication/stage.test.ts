import { expect, test } from "vitest";
import { shortHash, stageOf } from "./stage.ts";

const one = (ranking_hash: string, published_at: string | null = null) => ({ ranking_hash, published_at, proposed_by: "p" });

test("a ranking is new, proposed, published, or another than the one proposed", () => {
  expect(stageOf([], "a").kind).toBe("new");
  expect(stageOf([one("a"), one("b")], "a")).toEqual({ kind: "proposed", proposal: one("a") });
  expect(stageOf([one("a"), one("a", "2026-12-01")], "a").kind).toBe("published");
  expect(stageOf([one("b")], "a").kind).toBe("moved");
  expect(stageOf([one("b", "2026-12-01")], "a").kind).toBe("new");
});

test("a hash is compared in fours", () => {
  expect(shortHash("0123456789abcdef0000")).toBe("0123 4567 89ab cdef");
});
