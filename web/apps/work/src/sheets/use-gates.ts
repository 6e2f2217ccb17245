import { useMemo } from "react";
import { useEntry } from "../entry/use-entry.ts";
import { useMe } from "../session/access.ts";
import { gatesOf } from "./gates.ts";
import type { KnownFramework, Sheet } from "./reading.ts";

/** A sheet with what was typed and not sent, and the gates its rows stand at. */
export function useGates(sheet: Sheet, known: KnownFramework) {
  const entry = useEntry(sheet, known, useMe());
  const gates = useMemo(() => gatesOf(entry.rows), [entry.rows]);
  return { entry, gates };
}
