import { type Language, speak } from "@dti/i18n";
import { words as vi } from "./texts/vi.ts";

const CHOICE = "language";

/** A person's choice stays in this browser. */
export const english = localStorage.getItem(CHOICE) === "en";

speak(english ? "en" : "vi", ...(english ? (await import("./texts/en.ts")).words : vi));
document.documentElement.lang = english ? "en" : "vi";

/** Another language is another start of the page. */
export function choose(language: Language): void {
  localStorage.setItem(CHOICE, language);
  location.reload();
}
