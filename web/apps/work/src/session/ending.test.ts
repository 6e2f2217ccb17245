// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { due, warningOf } from "./ending.ts";
import type { Session } from "./state.ts";

const MINUTE_MS = 60_000;
const NOW = 100 * MINUTE_MS;

const at = (minutes: number): number => NOW + minutes * MINUTE_MS;

function aSession(minutes: { runsOut?: number; ends?: number; token?: number }): Session {
  const { runsOut = 30, ends = 600, token = 10 } = minutes;
  return { person: "an", csrf: "", sharedComputer: false, tokenExpiresAt: at(token), runsOutAt: at(runsOut), endsAt: at(ends) };
}

const idle = NOW - 20 * MINUTE_MS;

test("who works is not told that the session would run out: it is renewed", () => {
  const session = aSession({ runsOut: 1 });
  expect([due(session, NOW, NOW), warningOf(session, NOW, NOW)]).toEqual([true, undefined]);
});

test("who does not work is told, and nothing is renewed", () => {
  const session = aSession({ runsOut: 1 });
  expect([due(session, NOW, idle), warningOf(session, NOW, idle)]).toEqual([false, "idle"]);
});

test("the end that no work puts off is told to everybody, in time", () => {
  expect(warningOf(aSession({ runsOut: 4, ends: 4 }), NOW, NOW)).toBe("end");
  expect(warningOf(aSession({ runsOut: 6, ends: 6 }), NOW, NOW)).toBeUndefined();
});

test("in the last minutes work asks for no renewal in vain", () => {
  expect(due(aSession({ runsOut: 1, ends: 1 }), NOW, NOW)).toBe(false);
});

test("a token is exchanged before it ends", () => {
  expect(due(aSession({ token: 0.5 }), NOW, idle)).toBe(true);
});
