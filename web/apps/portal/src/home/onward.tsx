import type { ReactNode } from "react";
import { Link } from "wouter";
import { Icon } from "../icon.tsx";

/** The way on from a part of a page. */
export function Onward({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <p>
      <Link className="more" href={href}>
        {children}
        <Icon name="arrow" />
      </Link>
    </p>
  );
}
