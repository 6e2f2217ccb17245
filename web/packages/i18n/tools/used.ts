/** Which words somebody asks for. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const WEB = join(import.meta.dirname, "..", "..", "..");
/** `t("area.key")`, or a beginning that what is shown completes. */
const WHOLE = /"([a-z]+\.[\w.]+)"/g;
const BEGUN = /`([a-z]+\.[\w.]*)\$\{/g;

/** The text of all sources that may speak; tests and what is generated only repeat keys. */
export function sources(): string {
  const files = globSync(["apps/*/src/**/*.{ts,tsx}", "packages/*/**/*.{ts,tsx}"], { cwd: WEB });
  const speaking = files.filter((file) => !/node_modules|\.test\.|i18n\/keys\/|schema\.d\.ts/.test(file));
  return speaking.map((file) => readFileSync(join(WEB, file), "utf8")).join("\n");
}

/** The keys that no source names. */
export function unused(keys: readonly string[], source: string): string[] {
  const whole = new Set([...source.matchAll(WHOLE)].map(([, key]) => key));
  const begun = [...new Set([...source.matchAll(BEGUN)].map(([, start = ""]) => start))];
  return keys.filter((key) => !whole.has(key) && !begun.some((start) => key.startsWith(start)));
}
