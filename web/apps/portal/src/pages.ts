import type { PlainKey } from "@dti/i18n";
import { type ComponentType, lazy } from "react";

interface Page {
  path: string;
  name: PlainKey;
  page: ComponentType;
}

/** Every page with its address, as wouter writes it; the navigation shows those without a parameter. */
export const PAGES: readonly Page[] = [
  { path: "/", name: "portal.navHome", page: lazy(async () => import("./home/page.tsx")) },
  { path: "/xep-hang", name: "portal.navRanking", page: lazy(async () => import("./ranking/page.tsx")) },
  { path: "/don-vi/:unit", name: "portal.navRanking", page: lazy(async () => import("./unit/page.tsx")) },
];

export const NAVIGATION = PAGES.filter((page) => !page.path.includes(":"));
