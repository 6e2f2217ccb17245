import { globSync } from "node:fs";
import { join } from "node:path";
import { assessmentOf, stage } from "../stage.ts";

const ROUTES = join(import.meta.dirname, "..", "..", "apps", "work", "src", "routes", "_signed");

/** The screens of the work app as its router knows them: one file each. */
export const SCREENS = globSync("**/*.tsx", { cwd: ROUTES })
  .filter((file) => !file.includes(".test."))
  .map((file) => file.replace(/\.tsx$/, "").replace(/(?:^|\/)index$/, "").replaceAll(/(?<!^)\.(?=\w|\$)/g, "/"))
  .toSorted();

/** The address of a screen for the people of one unit. */
export function addressOf(screen: string, unit: string): string {
  const known: Record<string, string> = {
    $assessment: assessmentOf("ENTRY", unit),
    $code: stage.rounds.ENTRY.code,
    $group: "communes",
    $leaf: "1.3",
    $round: stage.rounds.ENTRY.code,
    $unit: unit,
  };
  return `/app/${screen.replaceAll(/\$\w+/g, (name) => known[name] ?? unknown(screen, name))}`;
}

function unknown(screen: string, name: string): never {
  throw new Error(`nobody told what to put for ${name} into ${screen}`);
}
