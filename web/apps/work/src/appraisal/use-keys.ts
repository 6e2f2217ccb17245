import { useEffect } from "react";
import { useMe } from "../session/access.ts";
import { singleKeys } from "../shell/single-keys.ts";
import { useSteady } from "../shell/use-steady.ts";

const TYPING = "input, select, textarea, [contenteditable]";

/** Single keys of a screen; never while somebody types, holds a modifier or has a dialog open; letters only for who wants them. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const { person } = useMe();
  const pressed = useSteady((event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(TYPING) || document.querySelector("dialog[open]") !== null) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined || (event.key.length === 1 && !singleKeys(person))) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [pressed]);
}
