/** Writes packages/api/schema.d.ts from the services' descriptions; with --check it only compares. */

import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { type Document, merged } from "./merging.ts";

const WEB = join(import.meta.dirname, "..");
const TARGET = join(WEB, "packages", "api", "schema.d.ts");
const HEAD = "/** Made by `npm run api` from services/<name>/describe/openapi.json; do not edit. */\n\n";

const files = globSync("services/*/describe/openapi.json", { cwd: dirname(WEB) }).toSorted();
const documents = Object.fromEntries(
  files.map((file) => [
    basename(dirname(dirname(file))),
    JSON.parse(readFileSync(join(dirname(WEB), file), "utf8")) as Document,
  ]),
);
const whole = JSON.stringify(merged(documents));
const text = HEAD + astToString(await openapiTS(whole, { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true }));

if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, text);
} else if (readFileSync(TARGET, "utf8") !== text) {
  console.error("packages/api/schema.d.ts is not what the services describe: npm run api writes it again.");
  process.exit(1);
}
