import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HOLDERS } from "./holders.ts";

const RIGHTS = join(import.meta.dirname, "../../../../../libs/auth/src/auth/permissions.py");
/** Everyone who is signed in holds it. */
const COMMON = "notify.notice.read";

test("for every right of the platform there is somebody to ask", () => {
  const block = /type Permission = Literal\[(.*?)\n\]/s.exec(readFileSync(RIGHTS, "utf8"))?.[1] ?? "";
  const rights = [...block.matchAll(/"([a-z.]+)"/g)].flatMap(([, right = ""]) => (right === COMMON ? [] : [right]));
  expect(Object.keys(HOLDERS).toSorted()).toEqual(rights.toSorted());
});
