import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same for whom it is given to, and always does the newest. */
export function useSteady<Given extends readonly unknown[], Result>(does: (...given: Given) => Result): (...given: Given) => Result {
  const newest = useRef(does);
  useLayoutEffect(() => {
    newest.current = does;
  });
  return useCallback((...given: Given) => newest.current(...given), []);
}
