import type { LinkProps } from "@tanstack/react-router";
import type { Key } from "../text.ts";

interface Item {
  to: NonNullable<LinkProps["to"]>;
  name: Key;
}

/** The menu, from top to bottom. */
export const NAVIGATION: readonly Item[] = [{ to: "/", name: "nav.home" }];
