/** The ranking of a round as the independent recomputation has it, which shares no code with the services. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Person } from "../api.ts";
import { RECOMPUTE, stage } from "../stage.ts";

export interface Recomputed {
  readonly hash: string;
  /** Unit, rank and total, the first place first. */
  readonly rows: readonly (readonly [string, number, string])[];
}

export async function recomputed(reader: Person, round: string, group: string): Promise<Recomputed> {
  const { python, path } = RECOMPUTE;
  const env = { ...process.env, PYTHONPATH: path, RECOMPUTE_TOKEN: reader.token };
  const { stdout } = await promisify(execFile)(python, ["-m", "recompute", stage.gateway, round], { env });
  const [, hash = "", lines = ""] = new RegExp(`^${group} +(\\w+)\\n((?: .*\\n)*)`, "m").exec(stdout) ?? [];
  const rows = lines.trimEnd().split("\n").map((line) => line.trim().split(/ +/));
  return { hash, rows: rows.map(([rank, unit = "", total = ""]) => [unit, Number(rank), total]) };
}
