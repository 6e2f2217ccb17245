import { useEffect, useRef, useState } from "react";
import type { Picked } from "./use-grid.ts";

const WRITTEN_AFTER_MS = 400;

/** The active cell: at once on the page, a moment later in the address, from where a link may set it. */
export function usePicked(leaf: string | undefined, write: (leaf: string) => void): [Picked, (picked: Picked) => void] {
  const [picked, setPicked] = useState<Picked>({ leaf: leaf ?? "", column: 0 });
  const written = useRef(leaf);
  useEffect(() => {
    if (leaf === undefined || leaf === written.current) return;
    written.current = leaf;
    setPicked({ leaf, column: 0 });
  }, [leaf]);
  useEffect(() => {
    if (picked.leaf === "" || picked.leaf === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = picked.leaf;
      write(picked.leaf);
    }, WRITTEN_AFTER_MS);
    return () => clearTimeout(timer);
  });
  return [picked, setPicked];
}
