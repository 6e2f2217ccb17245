/** Before a whole run: what is photographed then is looked at afterwards, and nothing of former runs. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { ARTEFACTS, WHOLE } from "./stage.ts";

export default function afresh(): void {
  if (WHOLE) rmSync(join(ARTEFACTS, "pictures"), { recursive: true, force: true });
}
