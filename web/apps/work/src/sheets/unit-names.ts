import { useQuery } from "@tanstack/react-query";
import { queries } from "../queries.ts";

/** Communes and departments together fit one page, which is kept for a start without a network. */
export const unitsQuery = queries.queryOptions("get", "/api/identity/v1/units", { params: { query: { limit: 200 } } });

const RARELY_MS = 60 * 60_000;

/** The name of a unit by its code; the code itself until the names are known. */
export function useUnitNames(wanted = true): (code: string) => string {
  const { data } = useQuery({ ...unitsQuery, staleTime: RARELY_MS, enabled: wanted });
  const items = typeof data === "object" ? data.items : [];
  return (code) => items.find((unit) => unit.code === code)?.name ?? code;
}
