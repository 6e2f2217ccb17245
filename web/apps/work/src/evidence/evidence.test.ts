import { speak } from "@dti/i18n";
import words from "@dti/i18n/vi/evidence.json";
import { beforeAll, expect, test } from "vitest";
import { readCitation } from "./citation.ts";
import { fileFault, fileName, mediaType, sha256 } from "./file.ts";

beforeAll(() => speak("vi", words));

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

test("a citation is read as the service wants it", () => {
  const read = readCitation(form({ number: " 45/TB-UBND ", issued_on: "26/3/2026", issuer: "UBND xã", abstract: "Kết luận", page: "" }));
  expect(read).toEqual({ citation: { number: "45/TB-UBND", issued_on: "2026-03-26", issuer: "UBND xã", abstract: "Kết luận", page: null } });
});

test("each field that is missing says so itself", () => {
  const read = readCitation(form({ issued_on: "31/02/2026" }));
  expect("faults" in read && Object.keys(read.faults).toSorted()).toEqual(["abstract", "issued_on", "issuer", "number"]);
});

test("what the store would not take is told before anything is sent", () => {
  expect(fileFault({ name: "a.pdf", size: 1 })).toBeUndefined();
  expect(fileFault({ name: "a.zip", size: 1 })).toContain("a.zip");
  expect(fileFault({ name: "a.pdf", size: 0 })).toContain("a.pdf");
  expect(fileFault({ name: "a.pdf", size: 100 * 1024 * 1024 })).toBeUndefined();
  expect(fileFault({ name: "a.pdf", size: 100 * 1024 * 1024 + 1 })).toContain("101 MB");
});

test("names are composed and tell the type", () => {
  expect(fileName({ name: "Kết luận.PDF".normalize("NFD") })).toBe("Kết luận.PDF");
  expect(mediaType("Kết luận.PDF")).toBe("application/pdf");
});

test("the hash is that of the bytes", async () => {
  expect(await sha256(new Blob(["abc"]))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
