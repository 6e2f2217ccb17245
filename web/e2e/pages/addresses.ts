/** U3 of a sheet, at a criterion when one is named. */
export function entryAddress(assessment: string, leaf?: string): string {
  const at = leaf === undefined ? "" : `?leaf=${encodeURIComponent(`"${leaf}"`)}`;
  return `/app/assessments/${assessment}/entry${at}`;
}
