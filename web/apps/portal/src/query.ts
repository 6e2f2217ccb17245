import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

export type Changes = Readonly<Record<string, string | null>>;

/** The search part of the address with some values changed; an empty one is left out. */
export function changed(search: string, changes: Changes): string {
  const values = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") values.delete(name);
    else values.set(name, value);
  }
  return values.toString();
}

/** The filters of a page, which its address holds; a change does not lengthen the way back. */
export function useQuery(): [URLSearchParams, (changes: Changes) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const change = useCallback(
    (changes: Changes) => {
      const next = changed(search, changes);
      go(next === "" ? path : `${path}?${next}`, { replace: true });
    },
    [search, path, go],
  );
  return [new URLSearchParams(search), change];
}
