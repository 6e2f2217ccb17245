import { queries } from "../queries.ts";

/** How many notices wait to be read; the live stream keeps it fresh. */
export const unreadQuery = queries.queryOptions("get", "/api/notify/v1/notices/summary");
