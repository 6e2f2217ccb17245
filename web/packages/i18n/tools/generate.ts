import { writeFileSync } from "node:fs";
import { areas, catalogue, indexModule, keysModule } from "./catalogues.ts";

const folder = new URL("../keys/", import.meta.url);
const all = areas("vi");
for (const area of all) writeFileSync(new URL(`${area}.ts`, folder), keysModule(area, catalogue("vi", area)));
writeFileSync(new URL("index.ts", folder), indexModule(all));
