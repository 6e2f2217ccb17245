/** Words by key, in the language the page speaks. */

import type { Keys } from "./keys/index.ts";

export type Language = "en" | "vi";
export type Messages = Readonly<Record<string, string>>;
export type Key = keyof Keys;
/** A key whose words take no value, as tables of titles want it. */
export type PlainKey = { [K in Key]: [Keys[K]] extends [never] ? K : never }[Key];
export type Value = number | string;

type Params<K extends Key> = [Keys[K]] extends [never] ? [] : [params: Readonly<Record<Keys[K], Value>>];

const PLACEHOLDER = /\{(\w+)\}/g;
const spoken: { language: Language; messages: Messages } = { language: "vi", messages: {} };

/** Speak a language with these catalogues from now on; what is on screen must be rendered anew. */
export function speak(chosen: Language, ...catalogues: readonly Messages[]): void {
  spoken.language = chosen;
  spoken.messages = Object.assign({}, ...catalogues) as Messages;
}

/** Add the catalogue of an area that is loaded later. */
export function learn(...catalogues: readonly Messages[]): void {
  spoken.messages = Object.assign({}, spoken.messages, ...catalogues) as Messages;
}

export function language(): Language {
  return spoken.language;
}

/** The words of a key; a key whose catalogue is not loaded shows itself. */
export function t<K extends Key>(key: K, ...[params]: Params<K>): string {
  return filled(spoken.messages[key] ?? key, params);
}

/** The words of a key that comes from outside, such as a problem's code; undefined when there are none. */
export function wordsFor(key: string, params?: Readonly<Record<string, Value>>): string | undefined {
  const message = Object.hasOwn(spoken.messages, key) ? spoken.messages[key] : undefined;
  return message === undefined ? undefined : filled(message, params);
}

function filled(message: string, params: Readonly<Record<string, Value>> | undefined): string {
  if (params === undefined) return message;
  return message.replace(PLACEHOLDER, (whole, name: string) => `${params[name] ?? whole}`);
}
