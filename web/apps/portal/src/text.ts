import { speak } from "@dti/i18n";
import { words as vi } from "./texts/vi.ts";

const ENGLISH = "/en";

/** The address says the language; what follows it is the same page in both. */
export const english = location.pathname === ENGLISH || location.pathname.startsWith(`${ENGLISH}/`);
export const base = english ? ENGLISH : "";
/** The language of what is published in Vietnamese only, where the page speaks another. */
export const published = english ? "vi" : undefined;

speak(english ? "en" : "vi", ...(english ? (await import("./texts/en.ts")).words : vi));
document.documentElement.lang = english ? "en" : "vi";
