import { useEffect, useState } from "react";

const RESTED_MS = 120;

/** What stays for a moment: while `value` goes from one to the next, the last one that did. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setSettled, RESTED_MS, value);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
