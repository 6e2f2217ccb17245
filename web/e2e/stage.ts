/** What `./dti test web` says about the platform under test. */

import { readFileSync } from "node:fs";

interface Round {
  readonly code: string;
  /** The assessment of each unit. */
  readonly assessments: Readonly<Record<string, string>>;
}

interface Stage {
  readonly gateway: string;
  readonly password: string;
  /** Who opens accounts. */
  readonly administrator: { readonly username: string; readonly password: string };
  /** Where the supervisor lists the processes. */
  readonly state_file: string;
  /** The file of the key with which identity signs tokens. */
  readonly signing_key: string;
  /** The code of a published round. */
  readonly published: string;
  /** Rounds in which nobody has entered anything. */
  readonly rounds: Readonly<Record<"CLOSING" | "ENTRY", Round>>;
  /** A paper of one page with text. */
  readonly paper: string;
  /** What communes would enter that lack nothing: by unit and leaf, inputs in the order of the grid. */
  readonly sheets: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run ./dti test web, which starts the platform`);
  return value;
}

export const ARTEFACTS = told("DTI_TEST_ARTEFACTS");
export const CHROMIUM = told("DTI_TEST_CHROMIUM");
export const REPORT = told("DTI_TEST_REPORT");
/** One spec alone and how often, for who looks for what fails now and then: `DTI_WEB_ONLY=work/round DTI_WEB_REPEAT=3`. */
export const ONLY = process.env["DTI_WEB_ONLY"];
export const REPEAT = Number(process.env["DTI_WEB_REPEAT"] ?? 1);
/** The command names no tests either. */
export const WHOLE = ONLY === undefined && process.argv.at(-1) === "test";
/** The interpreter, and the folder of the recomputation. */
export const RECOMPUTE = { python: told("DTI_TEST_PYTHON"), path: told("DTI_TEST_RECOMPUTE") };
export const stage = JSON.parse(readFileSync(told("DTI_TEST_STAGE"), "utf8")) as Stage;

export function assessmentOf(round: keyof Stage["rounds"], unit: string): string {
  const found = stage.rounds[round].assessments[unit];
  if (found === undefined) throw new Error(`${unit} has no assessment in ${stage.rounds[round].code}`);
  return found;
}

/** Communes of their own for each test: none meets what another has entered. */
export function commune(number: number): string {
  const taken = new Set(Object.keys(stage.sheets));
  const free = Object.keys(stage.rounds.ENTRY.assessments).filter((unit) => /^\d{5}$/.test(unit) && !taken.has(unit));
  const found = free.toSorted().at(-1 - number);
  if (found === undefined) throw new Error(`there is no commune number ${number}`);
  return found;
}
