/** Writes apps/work/src/routeTree.gen.ts from the files below apps/work/src/routes, for the type check. */

import { join } from "node:path";
import { Generator, getConfig } from "@tanstack/router-generator";
import { ROUTING } from "../apps/work/routing.ts";

const root = join(import.meta.dirname, "..", "apps", "work");
await new Generator({ config: getConfig(ROUTING, root), root }).run();
