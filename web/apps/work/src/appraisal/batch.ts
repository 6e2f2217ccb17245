import type { QueueLine } from "./reading.ts";

export interface SheetLines {
  readonly assessment: string;
  readonly unit: string;
  readonly lines: readonly QueueLine[];
}

/** The picked lines sheet by sheet: a batch is kept whole or not at all within one. */
export function byAssessment(lines: readonly QueueLine[]): readonly SheetLines[] {
  const sheets = Map.groupBy(lines, ({ assessment_id: id }) => id);
  return [...sheets].map(([assessment, mine]) => ({ assessment, unit: mine[0]?.unit_name ?? "", lines: mine }));
}
