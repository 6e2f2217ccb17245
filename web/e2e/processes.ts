/** Processes of the platform under test, which runs on this machine. */

import { readFileSync, readdirSync } from "node:fs";

/** The one process of a service and part, by the title the supervisor gives it. */
export function processOf(service: string, part: "api" | "worker"): number {
  const title = `dti ${service} ${part}`;
  const found = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && titleOf(name).startsWith(title));
  if (found.length !== 1) throw new Error(`${found.length} processes are called ${title}`);
  return Number(found[0]);
}

function titleOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, "utf8");
  } catch {
    // It ended meanwhile.
    return "";
  }
}
