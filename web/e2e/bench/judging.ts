/** Figures beside their limits; what was not measured is above every limit. */

const failed: string[] = [];

export function judged(screen: string, what: string, figure: number, limit: number | undefined, digits = 0): void {
  const within = limit !== undefined && figure <= limit;
  const line = `${screen.padEnd(8)} ${what.padEnd(22)} ${figure.toFixed(digits).padStart(8)}  of ${limit}${within ? "" : "  ← above"}`;
  process.stdout.write(`${line}\n`);
  if (!within) failed.push(line);
}

/** Something that cannot be nothing: one figure that is, and none of them counts. */
export function positive(numbers: readonly number[]): readonly number[] {
  return numbers.every((one) => one > 0) ? numbers : [];
}

export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The smallest that `share` of the numbers do not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length * share) - 1] ?? Number.NaN;
}

export function worst(numbers: readonly number[]): number {
  return numbers.length === 0 ? Number.NaN : Math.max(...numbers);
}

export function allWithin(): boolean {
  return failed.length === 0;
}
