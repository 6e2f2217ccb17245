import vi from "./texts/vi.json";

export type Key = keyof typeof vi;

const CHOICE = "language";

/** A person's choice stays in this browser; another language is another start of the page. */
export const english = localStorage.getItem(CHOICE) === "en";
export const locale = english ? "en-GB" : "vi-VN";

const texts: Record<Key, string> = english ? (await import("./texts/en.json")).default : vi;

/** The text of a key, with `{name}` filled in. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

export function choose(language: "vi" | "en"): void {
  localStorage.setItem(CHOICE, language);
  location.reload();
}
