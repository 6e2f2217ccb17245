import type { ReactNode } from "react";

/** What may be wider than a narrow screen, scrolled by finger or by keyboard. */
export function Scroll({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="scrolling" role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
