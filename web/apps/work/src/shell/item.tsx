import { formatNumber } from "@dti/i18n";
import type { Item } from "./navigation.ts";

/** A screen belongs to its item with whatever it is filtered by, and so do the screens below it. */
export function activeOptions(item: Item): { exact: boolean; includeSearch: false } {
  return { exact: item.to === "/", includeSearch: false };
}

export function Count({ item }: { item: Item }) {
  return item.count !== undefined && item.count > 0 && <em>{formatNumber(item.count)}</em>;
}
