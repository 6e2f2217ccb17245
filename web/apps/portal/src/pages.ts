import type { PlainKey } from "@dti/i18n";
import { type ComponentType, lazy } from "react";

interface Page {
  /** As wouter writes it. */
  path: string;
  name: PlainKey;
  page: ComponentType;
  /** The page of the navigation to which this one belongs. */
  within?: string;
}

const page = (load: () => Promise<{ default: ComponentType }>): ComponentType => lazy(load);

/** Every page with its address; the navigation shows those that belong to no other. */
export const PAGES: readonly Page[] = [
  { path: "/", name: "portal.navHome", page: page(async () => import("./home/page.tsx")) },
  { path: "/xep-hang", name: "portal.navRanking", page: page(async () => import("./ranking/page.tsx")) },
  { path: "/don-vi/:unit", name: "portal.navRanking", page: page(async () => import("./unit/page.tsx")), within: "/xep-hang" },
  { path: "/bo-chi-so", name: "portal.navFrameworks", page: page(async () => import("./frameworks/page.tsx")) },
  {
    path: "/bo-chi-so/:framework/:version/:leaf",
    name: "portal.navFrameworks",
    page: page(async () => import("./criterion/page.tsx")),
    within: "/bo-chi-so",
  },
  { path: "/minh-bach", name: "portal.navOpen", page: page(async () => import("./open/page.tsx")) },
  { path: "/du-lieu-mo", name: "portal.navData", page: page(async () => import("./open/data.tsx")) },
];

export const NAVIGATION = PAGES.filter((one) => one.within === undefined);
