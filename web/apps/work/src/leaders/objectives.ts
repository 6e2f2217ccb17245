import { queries } from "../queries.ts";

/** What the plans aim at, as everyone may read it. */
export const objectivesQuery = queries.queryOptions("get", "/api/tasks/public/v1/objectives");
