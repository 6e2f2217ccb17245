import createClient, { type Client, type Middleware } from "openapi-fetch";
import { Refused } from "./problem.ts";
import type { paths } from "./schema.d.ts";

export { Refused } from "./problem.ts";
export type { paths } from "./schema.d.ts";
export type * as Schema from "./schema.d.ts";

/** Typed calls of every service through the gateway that served the page; raises `Refused`. */
export function gateway(send: (request: Request) => Promise<Response> = fetch): Client<paths> {
  const client = createClient<paths>({ baseUrl: globalThis.location.origin, fetch: send });
  client.use(refusing);
  return client;
}

const refusing: Middleware = {
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await Refused.of(response);
  },
};

/** The content of an answer. */
export async function content<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
