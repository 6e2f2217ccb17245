import { useState } from "react";
import { openSession } from "../session/state.ts";
import type { Pending } from "./decisions.ts";

/** On a shared computer nothing outlives the tab. */
function store(): Storage {
  return openSession()?.sharedComputer === true ? sessionStorage : localStorage;
}

function kept(key: string): Pending {
  try {
    const found: unknown = JSON.parse(store().getItem(key) ?? "[]");
    return Array.isArray(found) ? (found as Pending) : [];
  } catch {
    return [];
  }
}

/** The decisions of a person on one sheet; a closed tab does not lose them. */
export function usePending(person: string, assessment: string): [Pending, (next: Pending) => void] {
  const key = `appraisal:${person}:${assessment}`;
  const [pending, setPending] = useState(() => kept(key));
  const put = (next: Pending): void => {
    setPending(next);
    if (next.length === 0) store().removeItem(key);
    else store().setItem(key, JSON.stringify(next));
  };
  return [pending, put];
}
