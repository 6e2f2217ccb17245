/** Who is signed in and what they may do; the client hides, the server decides. */

import { Refused, type Schema } from "@dti/api";
import { type QueryClient, queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { forgetAnswers } from "../drafts/kept.ts";
import { api } from "../queries.ts";
import { sessionOf } from "./calls.ts";
import { reopen } from "./reopening.ts";
import { opened } from "./state.ts";

export type Me = Schema.Me;

/** A line that does not answer within this time is as good as none. */
const PATIENCE_MS = 10_000;

export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: 5 * 60_000,
  // Without a network it says so, or who works here.
  networkMode: "always",
  queryFn: ({ client }) => asked().catch((error: unknown) => otherwise(client, error)),
});

async function asked(): Promise<Me> {
  const { data, response } = await api.GET("/api/identity/v1/me", { signal: AbortSignal.timeout(PATIENCE_MS) });
  const me = data as Me;
  if (me.session !== null && me.csrf !== null) {
    opened(sessionOf({ ...me.session, person: me.person, csrf: me.csrf }, response));
  }
  return me;
}

async function otherwise(client: QueryClient, error: unknown): Promise<Me> {
  const refused = error instanceof Refused ? error.status : undefined;
  if (refused === 401) await forgetAnswers().catch(() => undefined);
  const silent = refused === undefined || refused >= 500;
  const known = silent && client.getQueryData(["me"]) === undefined ? await reopen(client) : undefined;
  if (known === undefined) throw error;
  return known;
}

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
