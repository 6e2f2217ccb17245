import { type ComponentType, lazy } from "react";
import type { Key } from "./text.ts";

interface Page {
  path: string;
  name: Key;
  page: ComponentType;
}

/** Every page with its address, as wouter writes it; the navigation shows those without a parameter. */
export const PAGES: readonly Page[] = [
  { path: "/", name: "nav.home", page: lazy(async () => import("./pages/home.tsx")) },
];

export const NAVIGATION = PAGES.filter((page) => !page.path.includes(":"));
