/** Makes the route tree, then checks the types of the whole workspace. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import "./routes.ts";

const web = join(import.meta.dirname, "..");
const compiler = join(web, "node_modules", "tsc7", "bin", "tsc");
process.exitCode = spawnSync(process.execPath, [compiler, "--noEmit"], { cwd: web, stdio: "inherit" }).status ?? 1;
