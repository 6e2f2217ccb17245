/** node scripts/pictures.ts ARTEFACTS: the pictures of the guides and the README, as the browser tests took them. */

import { copyFileSync } from "node:fs";
import { join } from "node:path";

const DOCUMENTED: Readonly<Record<string, string>> = {
  "appraiser/sheet-DN-SKHCN-1440.png": "appraisal.png",
  "citizen/vi-1-xep-hang-1440.png": "ranking.png",
  "head/signing-1440.png": "signing.png",
  "officer/paste-preview-1440.png": "paste.png",
  "officer/returned-1440.png": "returned.png",
  "officer/sheet-filled-1440.png": "entry.png",
  "officer/upload-form-1440.png": "upload.png",
  "owner/leaders-1440.png": "board.png",
  "overlays/appraisal-bulk-1440.png": "queue.png",
  "publisher/published-1440.png": "published.png",
};

const artefacts = process.argv[2];
if (artefacts === undefined) throw new Error("say where the artefacts of `./dti test web` lie");
const target = join(import.meta.dirname, "..", "..", "docs", "pictures");
for (const [taken, name] of Object.entries(DOCUMENTED)) copyFileSync(join(artefacts, "pictures", taken), join(target, name));
