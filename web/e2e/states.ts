/** The states of a screen of each role, which the contact sheets have to show. */

export const STATES = ["loading", "error", "offline", "closed", "no-right"] as const;
export type State = (typeof STATES)[number];

/** The name of a state's picture, without the width. */
export function pictureOf(state: State): string {
  return `state-${state}`;
}
