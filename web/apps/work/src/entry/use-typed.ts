import { useEffect, useState } from "react";

const KEPT_AFTER_MS = 300;

export interface Typed {
  /** What stands in the field and is not entered; null when nothing was typed. */
  readonly text: string | null;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly giveUp: () => void;
}

/** A text being typed: kept a moment after each key, entered when the field or the page is left. */
export function useTyped(enter: (text: string) => void, keep: (text: string | null) => void): Typed {
  const [text, setText] = useState<string | null>(null);
  const commit = (): void => {
    if (text === null) return;
    setText(null);
    enter(text);
  };
  const giveUp = (): void => {
    if (text !== null) keep(null);
    setText(null);
  };
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(() => keep(text), KEPT_AFTER_MS);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    // A tab that is put away may never come back.
    const hidden = (): void => {
      if (document.visibilityState === "hidden") commit();
    };
    document.addEventListener("visibilitychange", hidden);
    return () => document.removeEventListener("visibilitychange", hidden);
  });
  return { text, type: setText, commit, giveUp };
}
