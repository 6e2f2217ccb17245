import { expect, test } from "vitest";
import { changed } from "./query.ts";

test("a filter is put into the address beside the others", () => {
  expect(changed("group=communes", { q: "biên hòa" })).toBe("group=communes&q=bi%C3%AAn+h%C3%B2a");
});

test("an empty filter leaves the address", () => {
  expect(changed("group=communes&q=a&sort=name", { q: "", sort: null })).toBe("group=communes");
});
