/** The last minute of a day in Việt Nam: a deadline "until" a day includes it. */
export function endOf(day: string): string {
  return `${day}T23:59:00+07:00`;
}
