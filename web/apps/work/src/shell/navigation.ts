import type { PlainKey } from "@dti/i18n";
import type { LinkProps } from "@tanstack/react-router";

interface Item {
  to: NonNullable<LinkProps["to"]>;
  name: PlainKey;
}

/** The menu, from top to bottom. */
export const NAVIGATION: readonly Item[] = [{ to: "/", name: "work.navHome" }];
