/** Sheets of other units, through the API: entered, signed and decided like the one that people play. */

import { Person } from "../api.ts";
import type { Package } from "./package.ts";

interface Sheet {
  readonly unit: string;
  readonly assessment: string;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Told {
  readonly leaves: readonly { readonly code: string; readonly version: number }[];
}

/** What needs no paper is entered and signed; the rest of such a sheet counts 0 at the closing. */
export async function handIn({ unit, assessment, values }: Sheet, framework: Package): Promise<void> {
  const path = `/api/scoring/v1/assessments/${assessment}`;
  const officer = await Person.of(`${unit}.canbo`);
  for (const leaf of [...framework.withoutPaper.values()].flat()) {
    const { version } = await officer.leaf(assessment, leaf);
    await officer.put(`${path}/leaves/${leaf}/value`, { inputs: values[leaf] ?? null }, version);
  }
  const head = await Person.of(`${unit}.chutich`);
  await head.post(`${path}/submission`, { evidence: [] });
}

/** Every verifier accepts what is theirs. */
export async function accept(assessment: string, framework: Package): Promise<void> {
  const path = `/api/scoring/v1/assessments/${assessment}`;
  for (const [verifier, leaves] of framework.withoutPaper) {
    const appraiser = await Person.of(`${verifier.toLowerCase()}.thamdinh`);
    const { leaves: told } = await appraiser.get<Told>(path);
    const versions = new Map(told.map(({ code, version }) => [code, version]));
    await appraiser.post(`${path}/appraisals`, {
      decisions: leaves.map((leaf) => ({ leaf, version: versions.get(leaf), decision: "accept" })),
    });
  }
}
