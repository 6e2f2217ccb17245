/** node scripts/build.ts FOLDER: both apps, if their types are those of the services, ready to be served from FOLDER/portal and FOLDER/app. */

import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { build } from "vite";

const target = process.argv[2];
if (target === undefined) throw new Error("say where to: npm run build -- FOLDER");
const web = join(import.meta.dirname, "..");

for (const check of [["api-types.ts", "--check"], ["types.ts"]] as const) {
  const [script, ...options] = check;
  console.log(`checking, ${script}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...options], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

// One after the other: each takes half a gigabyte of memory.
for (const [app, folder] of [["portal", "portal"], ["work", "app"]] as const) {
  console.log(`building apps/${app}`);
  const outDir = join(resolve(target), folder);
  await build({ root: join(web, "apps", app), logLevel: "warn", build: { outDir, emptyOutDir: true } });
}
