import vi from "./texts/vi.json";

export type Key = keyof typeof vi;

const ENGLISH = "/en";

/** The address says the language; what follows it is the same page in both. */
export const english = location.pathname === ENGLISH || location.pathname.startsWith(`${ENGLISH}/`);
export const base = english ? ENGLISH : "";
export const locale = english ? "en-GB" : "vi-VN";

const texts: Record<Key, string> = english ? (await import("./texts/en.json")).default : vi;

/** The text of a key, with `{name}` filled in. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
