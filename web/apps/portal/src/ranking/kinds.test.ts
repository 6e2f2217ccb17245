import { expect, test } from "vitest";
import { kindOf, kinds } from "./kinds.ts";

const XA = { name: "Xã An Viễn" };
const PHUONG = { name: "Phường Trấn Biên" };

test("wards and communes are told apart by how their names begin", () => {
  expect(kindOf(PHUONG)).toBe("Phường");
  expect(kinds([XA, PHUONG, XA])).toEqual([["Phường", 1], ["Xã", 2]]);
});

test("where all are alike, there is nothing to choose", () => {
  expect(kinds([XA, XA])).toEqual([]);
});
