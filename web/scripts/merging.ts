/** One OpenAPI document out of the services' own, as the gateway serves them. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Named = { [name: string]: Json };
export interface Document {
  openapi: string;
  paths: { [path: string]: Named };
  components: { schemas?: Named };
}

const METHODS = new Set(["get", "put", "post", "delete", "patch", "head", "options"]);
const REFERENCE = "#/components/schemas/";

/** A schema that differs between services carries the service's name; equal ones are one. */
export function merged(documents: { [service: string]: Document }): Document {
  const clashing = clashes(documents);
  const whole: Document = { openapi: "3.1.0", paths: {}, components: { schemas: {} } };
  for (const [service, document] of Object.entries(documents)) {
    const named = (schema: string) => (clashing.has(schema) ? capital(service) + schema : schema);
    for (const [path, item] of Object.entries(document.paths)) {
      whole.paths[`/api/${service}${path}`] = operations(renamed(item, named) as Named, service);
    }
    for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
      (whole.components.schemas ??= {})[named(name)] = renamed(schema, named);
    }
  }
  return whole;
}

function clashes(documents: { [service: string]: Document }): Set<string> {
  const forms = new Map<string, Set<string>>();
  const users = new Map<string, Set<string>>();
  for (const document of Object.values(documents)) {
    for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
      put(forms, name, JSON.stringify(sorted(schema)));
      for (const used of references(schema)) put(users, used, name);
    }
  }
  const shared = (name: string) => occurrences(documents, name) > 1;
  const found = new Set([...forms].filter(([, different]) => different.size > 1).map(([name]) => name));
  // A set visits what is added while it is walked: a shared schema that refers to a clashing one clashes too.
  for (const name of found) for (const user of users.get(name) ?? []) if (shared(user)) found.add(user);
  return found;
}

function occurrences(documents: { [service: string]: Document }, name: string): number {
  return Object.values(documents).filter((one) => name in (one.components.schemas ?? {})).length;
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function references(schema: Json): string[] {
  return [...JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? "");
}

function renamed(value: Json, named: (schema: string) => string): Json {
  if (typeof value === "string" && value.startsWith(REFERENCE)) {
    return REFERENCE + named(value.slice(REFERENCE.length));
  }
  if (Array.isArray(value)) return value.map((one) => renamed(one, named));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, named)]));
}

function operations(item: Named, service: string): Named {
  return Object.fromEntries(
    Object.entries(item).map(([key, operation]) => {
      if (!METHODS.has(key) || operation === null || typeof operation !== "object" || Array.isArray(operation)) {
        return [key, operation];
      }
      return [key, { ...operation, operationId: `${service}_${String(operation.operationId)}` }];
    }),
  );
}

/** Object keys carry no order; two services may write the same schema differently. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key] ?? null)]),
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
