/** The worker of an app, with the names of the files it keeps: all hashed ones but the largest. */

import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const WORKER = "sw.js";
/** Larger is only the reader of papers, and papers need the network anyway. */
const LARGEST = 400_000;

export function precaching(worker: string): Plugin {
  let base = "/";
  return {
    name: "precaching",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      base = config.base;
    },
    buildStart() {
      this.emitFile({ type: "chunk", id: worker, fileName: WORKER });
    },
    generateBundle(_, bundle) {
      const outputs = Object.values(bundle);
      const own = outputs.find(({ fileName }) => fileName === WORKER);
      const entry = outputs.find((one) => one.type === "chunk" && one.isEntry && one !== own);
      if (own?.type !== "chunk" || entry === undefined) throw new Error("the build has no worker or no first script");
      if (own.imports.length > 0) throw new Error("the worker must be one file");
      const files = outputs.filter((one) => one.fileName.startsWith("assets/") && sizeOf(one) <= LARGEST).map(({ fileName }) => base + fileName);
      const build = createHash("sha256").update(files.toSorted().join("\n")).digest("hex");
      const told = { BUILD: build, ENTRY: base + entry.fileName, FILES: files };
      const constants = Object.entries(told).map(([name, value]) => `const ${name}=${JSON.stringify(value)};`);
      own.code = constants.join("") + own.code;
    },
  };
}

function sizeOf(output: { code: string } | { source: string | Uint8Array }): number {
  return "code" in output ? output.code.length : output.source.length;
}
