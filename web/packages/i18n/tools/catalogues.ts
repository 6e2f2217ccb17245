/** What must hold of the catalogues, and the types that follow from them. */

import { readFileSync, readdirSync } from "node:fs";

export type Catalogue = Readonly<Record<string, string>>;

const FOLDER = new URL("../catalogues/", import.meta.url);
const PLACEHOLDER = /\{(\w+)\}/g;

export function areas(language: "en" | "vi"): string[] {
  const files = readdirSync(new URL(`${language}/`, FOLDER));
  return files.map((file) => file.replace(/\.json$/, "")).toSorted();
}

export function catalogue(language: "en" | "vi", area: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`${language}/${area}.json`, FOLDER), "utf8")) as Catalogue;
}

export function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(PLACEHOLDER)].map(([, name = ""]) => name))].toSorted();
}

/** Every fault of an area, in words; `same` lists the keys that may read alike in both languages. */
export function faults(area: string, vi: Catalogue, en: Catalogue, same: ReadonlySet<string>): string[] {
  const missing = [
    ...Object.keys(vi).filter((key) => !(key in en)).map((key) => `en lacks ${key}`),
    ...Object.keys(en).filter((key) => !(key in vi)).map((key) => `vi lacks ${key}`),
  ];
  const shared = Object.entries(vi).flatMap(([key, message]) => {
    const other = en[key];
    return other === undefined ? [] : ofMessage(area, key, message, other, same);
  });
  return [...missing, ...shared];
}

function ofMessage(area: string, key: string, vi: string, en: string, same: ReadonlySet<string>): string[] {
  const found: string[] = [];
  if (!key.startsWith(`${area}.`)) found.push(`${key} does not begin with ${area}.`);
  if (vi.trim() === "" || en.trim() === "") found.push(`${key} is empty`);
  if (vi === en && !same.has(key)) found.push(`${key} reads alike in vi and en`);
  if (`${placeholders(vi)}` !== `${placeholders(en)}`) found.push(`${key} takes other values in en`);
  if (vi !== vi.normalize("NFC")) found.push(`${key} is not in form NFC`);
  return found;
}

const title = (area: string): string => area.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());

/** The module with the keys of one area and the values each takes. */
export function keysModule(area: string, vi: Catalogue): string {
  const lines = Object.entries(vi).map(([key, message]) => {
    const names = placeholders(message).map((name) => JSON.stringify(name));
    return `  ${JSON.stringify(key)}: ${names.join(" | ") || "never"};\n`;
  });
  return `/** Written by \`npm run keys -w @dti/i18n\`. */\nexport interface ${title(area)}Keys {\n${lines.join("")}}\n`;
}

export function indexModule(all: readonly string[]): string {
  const imports = all.map((area) => `import type { ${title(area)}Keys } from "./${area}.ts";\n`);
  const names = all.map((area) => `${title(area)}Keys`);
  const head = "/** Written by `npm run keys -w @dti/i18n`. */\n";
  return `${head}${imports.join("")}\nexport type Keys = ${names.join(" & ")};\n`;
}
