import { type ReactNode, useEffect, useState } from "react";

/** What lies below the first screenful is drawn in a turn of its own: a slow machine answers in between. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => setDrawn(true));
    return () => clearTimeout(turn);
  }, []);
  return drawn ? children : null;
}
