import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** On another screen, who reads by ear or keyboard goes on at its content, unless the screen has chosen a place itself. */
export function useArrival(): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const shown = useRef(path);
  useEffect(() => {
    const before = shown.current;
    shown.current = path;
    if (before === undefined || before === path) return;
    const content = document.querySelector<HTMLElement>("#content");
    if (content?.contains(document.activeElement) || document.querySelector("dialog[open]") !== null) return;
    content?.focus({ preventScroll: true });
  }, [path]);
}
