/**
 * A page asks at once for what its first script would ask for once it runs: the files of its screen, and its answer.
 * One page serves every address, so the server of the files picks the links by the address (Caddy's templates).
 */

import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

const ROUTE = /\/src\/routes\/(.+)\.tsx\?tsr-split=component$/;
const ADDRESS = ".OriginalReq.URL.Path";

/** `answers`: by what an address ends with, the start of the service's address that ends alike. */
export function preloading(answers: Readonly<Record<string, string>>): Plugin {
  let base = "/";
  return {
    name: "preloading",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const routes = routesOf(bundle);
        const screens = [...routes.keys()].filter((name) => !isLayout(name, routes)).map((name) => {
          const files = [...filesOf(name, routes, bundle)].filter((file) => !html.includes(file));
          return `{{if regexMatch "^${base}${pattern(name)}/?$" ${ADDRESS}}}${files.map((file) => linkTo(base + file)).join("")}{{end}}`;
        });
        const asked = Object.entries(answers).map(
          ([end, start]) => `{{with regexFind "${end}" ${ADDRESS}}}<link rel="preload" as="fetch" crossorigin href="${start}{{.}}">{{end}}`,
        );
        return html.replace("</head>", `${[...asked, ...screens].join("")}</head>`);
      },
    },
  };
}

/** The files with the component of each route, by its name. */
function routesOf(bundle: Bundle): ReadonlyMap<string, string> {
  return new Map(
    Object.values(bundle).flatMap((one): [string, string][] => {
      const name = one.type === "chunk" ? ROUTE.exec(one.facadeModuleId ?? "")?.[1] : undefined;
      return name === undefined ? [] : [[name, one.fileName]];
    }),
  );
}

function isLayout(name: string, routes: ReadonlyMap<string, string>): boolean {
  return [...routes.keys()].some((other) => other.startsWith(`${name}/`));
}

/** The addresses of a route: what begins with _ has no part in them, what begins with $ may be anything. */
function pattern(name: string): string {
  const parts = name.split("/").filter((part) => !part.startsWith("_") && part !== "index");
  return parts.map((part) => (part.startsWith("$") ? "[^/]+" : part)).join("/");
}

/** The files of a route and of the layouts around it, with what they import. */
function filesOf(name: string, routes: ReadonlyMap<string, string>, bundle: Bundle): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (file: string): void => {
    const chunk = bundle[file];
    if (found.has(file) || chunk?.type !== "chunk") return;
    found.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const one of chunk.imports) take(one);
  };
  for (const [other, file] of routes) if (name === other || name.startsWith(`${other}/`)) take(file);
  return found;
}

function linkTo(address: string): string {
  const kind = address.endsWith(".css") ? 'rel="preload" as="style"' : 'rel="modulepreload"';
  return `<link ${kind} crossorigin href="${address}">`;
}
