/** Each text file of the build beside its .br and .gz, so that nothing is compressed while people wait. */

import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(?:m?js|css|svg|json|webmanifest)$/;
const WORTH_IT = 512;

export function compressing(): Plugin {
  return {
    name: "compressing",
    apply: "build",
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error("the build has no folder to write to");
      for (const name of globSync("**/*", { cwd: dir })) if (TEXT.test(name)) compress(join(dir, name));
    },
  };
}

function compress(file: string): void {
  const content = readFileSync(file);
  if (content.length < WORTH_IT) return;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
}
