import { useQuery } from "@tanstack/react-query";
import { waitingQuery } from "../appraisal/waiting.ts";
import { holds, type Me } from "../session/access.ts";
import { type Sheet, roundsQuery, sheetQuery, useOwnSheet } from "../sheets/reading.ts";
import type { Standing } from "./navigation.ts";
import { unreadQuery } from "./unread.ts";

/** The screens of an appraiser, which read how much waits anyhow. */
const APPRAISING = /^\/(?:appraisal(?:\/|$)|$)/;

/** Whose work it is, and how much of it waits: of what the screens read already, nothing is asked for the menu alone. */
export function useStanding(me: Me, path: string): Standing {
  const { unit, current } = useOwnSheet(me);
  const counted = useQuery({ ...sheetQuery(current?.id ?? ""), enabled: false, select: countsIn }).data;
  const unread = useQuery(unreadQuery).data?.unread;
  const appraises = holds(me, "appraiser") && APPRAISING.test(path);
  const round = useQuery({ ...roundsQuery, enabled: appraises }).data?.items[0]?.code;
  const waiting = useQuery({ ...waitingQuery(round ?? ""), enabled: appraises && round !== undefined, select: waitingIn }).data;
  const missing = counted?.missing ?? (current?.status === "open" ? current.leaves - current.entered : undefined);
  return { unit, sheet: current, missing, returned: counted?.returned, unread, waiting };
}

/** Fresher than the line of the sheet: it is read again after each save. */
function countsIn({ leaves, status, totals }: Sheet): { missing: number; returned: number } {
  const missing = status === "open" ? Object.keys(totals?.self.missing ?? {}).length : 0;
  return { missing, returned: leaves.filter((leaf) => leaf.returned).length };
}

function waitingIn({ states }: { states: readonly { code: string; count: number }[] }): number {
  return states.find(({ code }) => code === "waiting")?.count ?? 0;
}
