import { gateway, Refused } from "@dti/api";
import { QueryClient } from "@tanstack/react-query";
import createQueries from "openapi-react-query";
import { send } from "./session/calls.ts";

const RETRIES = 2;

/** Typed calls of every service for the signed-in person. */
export const api = gateway(send);

/** Typed queries of every service: `queries.queryOptions("get", "/api/…", …)`. */
export const queries = createQueries(api);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnotherTry, staleTime: 30_000, refetchOnWindowFocus: false },
    // Without a network an act fails at once: it must not happen later, when nobody asks for it any more.
    mutations: { networkMode: "always" },
  },
});

/** What a service refused stays refused; a lost connection and a service that starts do not. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < RETRIES && (!(error instanceof Refused) || error.status >= 502);
}
