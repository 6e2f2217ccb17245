import type { Schema } from "@dti/api";
import { expect, test } from "vitest";
import { fitting } from "./tree.ts";

const leaf = (code: string, name: string): Schema.OpenLeaf => ({ code, name, short_name: name, max: "1", formula: "F1", lead: "DN-SNV", lead_name: "Sở Nội vụ" });
const GROUPS: Schema.OpenGroup[] = [
  { code: "1", name: "Nhận thức số", short_name: "", max: "2", leaves: [leaf("1.1", "Họp"), leaf("1.2", "Tin bài")] },
  { code: "2", name: "Hạ tầng số", short_name: "", max: "1", leaves: [{ ...leaf("2.1", "Mạng"), lead_name: "Sở Tài chính" }] },
];
const found = (search: string): string => fitting(GROUPS, search).flatMap((group) => group.leaves.map((one) => one.code)).join(" ");

test.each([
  ["", "1.1 1.2 2.1"],
  ["nhan thuc", "1.1 1.2"],
  ["tin bai", "1.2"],
  ["2.", "2.1"],
  ["noi vu", "1.1 1.2"],
  ["không có", ""],
])("the search %j finds the criteria %j", (search, expected) => {
  expect(found(search)).toBe(expected);
});
