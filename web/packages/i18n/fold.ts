/** Vietnamese text: one stored form, one folded form for search, one order; the same as the services'. */

const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const ORDER = new Map([...ALPHABET].map((letter, at) => [letter, at + 1]));
/** Order of dictionaries: no tone, huyền, hỏi, ngã, sắc, nặng. */
const TONES = new Map([..."\u0300\u0309\u0303\u0301\u0323"].map((mark, at) => [mark, at + 1]));
const BEHIND_LETTERS = 0x10_ffff;

const BLANKS = /[\s\u0085]+/gu;
const MARKS = /\p{M}/gu;
const FINAL_Y = /(?<![\p{L}\p{N}_])(qu|[hklmst])y(?![a-z])/gu;

const squeezed = (text: string): string => text.replace(BLANKS, " ").trim();

/** The stored form: precomposed (TCVN 6909:2001), single blanks, trimmed. */
export function nfc(text: string): string {
  return squeezed(text.normalize("NFC"));
}

/**
 * The form to search by: lower case, no marks, đ as d, single blanks, y as i where both are written.
 * Marks go altogether, so hoà and hòa meet; tỷ and tỉ, lý and lí meet in "i".
 */
export function fold(text: string): string {
  const plain = text.normalize("NFC").toLowerCase().normalize("NFD").replace(MARKS, "").replaceAll("đ", "d");
  return squeezed(plain).replace(FINAL_Y, "$1i");
}

/** Whether a search finds a text; an empty search finds everything. */
export function finds(search: string, text: string): boolean {
  return fold(text).includes(fold(search));
}

interface SortKey {
  readonly letters: readonly number[];
  readonly tones: readonly number[];
  readonly text: string;
}

/** Letters first (a ă â … d đ …), then tones, then case; digits come before letters. */
export function sortKey(text: string): SortKey {
  const letters: number[] = [];
  const tones: number[] = [];
  for (const letter of nfc(text).toLowerCase()) {
    const parts = [...letter.normalize("NFD")];
    const base = parts.filter((part) => !TONES.has(part)).join("").normalize("NFC");
    const place = ORDER.get(base);
    if (place === undefined) for (const sign of base) letters.push(sign.codePointAt(0) ?? 0);
    else letters.push(place + BEHIND_LETTERS);
    tones.push(parts.map((part) => TONES.get(part)).find((tone) => tone !== undefined) ?? 0);
  }
  return { letters, tones, text };
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (value !== against) return value - against;
  }
  return one.length - other.length;
}

function compareKeys(one: SortKey, other: SortKey): number {
  const rest = one.text < other.text ? -1 : Number(one.text > other.text);
  return compareLists(one.letters, other.letters) || compareLists(one.tones, other.tones) || rest;
}

/** Two texts in Vietnamese alphabetical order; for long lists use `sortedBy`. */
export function compareVi(one: string, other: string): number {
  return compareKeys(sortKey(one), sortKey(other));
}

/** A sorted copy, by a text of each. */
export function sortedBy<T>(items: readonly T[], text: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: sortKey(text(item)) }));
  return keyed.toSorted((one, other) => compareKeys(one.key, other.key)).map(({ item }) => item);
}
