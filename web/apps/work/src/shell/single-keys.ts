/** Keys of one letter, which somebody may set off unawares: by speech, or with a hand that trembles (WCAG 2.1.4). */

const OFF = "off";

export function singleKeys(person: string): boolean {
  return localStorage.getItem(nameFor(person)) !== OFF;
}

/** Kept for this person in this browser. */
export function chooseSingleKeys(person: string, on: boolean): void {
  if (on) localStorage.removeItem(nameFor(person));
  else localStorage.setItem(nameFor(person), OFF);
}

function nameFor(person: string): string {
  return `single-keys ${person}`;
}
