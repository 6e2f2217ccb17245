/** Who is signed in and what they may do; the client hides, the server decides. */

import type { Schema } from "@dti/api";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../queries.ts";
import { sessionOf } from "./calls.ts";
import { opened } from "./state.ts";

export type Me = Schema.Me;

export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Me> => {
    const { data, response } = await api.GET("/api/identity/v1/me");
    const me = data as Me;
    if (me.session !== null && me.csrf !== null) {
      opened(sessionOf({ ...me.session, person: me.person, csrf: me.csrf }, response));
    }
    return me;
  },
});

/** The signed-in person; only below `_signed`, which has read it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether somebody holds a right, for a unit or at least for one. */
export function may(me: Me, permission: string, unit?: string): boolean {
  if (me.permissions.province.includes(permission)) return true;
  if (unit !== undefined) return me.permissions.units[unit]?.includes(permission) ?? false;
  return Object.values(me.permissions.units).some((rights) => rights.includes(permission));
}

/** The units for which somebody enters or signs. */
export function ownUnits(me: Me): Me["units"] {
  return me.units.filter(
    ({ code }) => me.permissions.units[code]?.some((right) => right.startsWith("scoring.")) ?? false,
  );
}

export function holds(me: Me, role: Schema.Role, unit?: string): boolean {
  return me.roles.some((one) => one.role === role && (unit === undefined || one.unit === unit));
}
