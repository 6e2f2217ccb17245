/** Who has something to do beyond the sheet of a unit; what it is, is another file, read when it is needed. */

import { holds, type Me, may } from "../session/access.ts";

const OFFICES = ["scoring.round.manage", "scoring.assessment.approve", "scoring.publication.publish"] as const;

export function hasOffice(me: Me): boolean {
  return holds(me, "appraiser") || OFFICES.some((right) => may(me, right));
}
