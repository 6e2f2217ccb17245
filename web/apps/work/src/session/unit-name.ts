/** Units are named to people; their codes are for machines. */

import { useQuery } from "@tanstack/react-query";
import { queries } from "../queries.ts";

/** All units in one page, kept for a start without a network. */
export const unitsQuery = queries.queryOptions("get", "/api/identity/v1/units", { params: { query: { limit: 200 } } });

const RARELY_MS = 60 * 60_000;

/** The name behind a unit's code; the code itself until the names are here. */
export function useUnitName(code: string): string {
  const { data } = useQuery({ ...unitsQuery, staleTime: RARELY_MS });
  return (typeof data === "object" ? data.items.find((unit) => unit.code === code)?.name : undefined) ?? code;
}
