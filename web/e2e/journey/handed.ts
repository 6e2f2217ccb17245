/** One sheet of the open round that is signed and waits for its appraisers, with a request to leave a leaf out. */

import { Person } from "../api.ts";
import { assessmentOf, commune, stage } from "../stage.ts";
import { handIn } from "./others.ts";
import { Package } from "./package.ts";

export const HANDED = commune(42);
/** Who appraises the request is an appraiser of this unit. */
export const ASKED = { leaf: "5.4", verifier: "DN-CA" };

/** Hands it in unless that was done. */
export async function handedIn(): Promise<void> {
  const assessment = assessmentOf("ENTRY", HANDED);
  const owner = await Person.of("dn-skhcn.quantri");
  const { status } = await owner.get<{ status: string }>(`/api/scoring/v1/assessments/${assessment}`);
  if (status !== "open") return;
  const officer = await Person.of(`${HANDED}.canbo`);
  const { version } = await officer.leaf(assessment, ASKED.leaf);
  const wish = { not_applicable: { reason: "Trong năm không có cảnh báo nào." } };
  await officer.put(`/api/scoring/v1/assessments/${assessment}/leaves/${ASKED.leaf}/value`, wish, version);
  const [values = {}] = Object.values(stage.sheets);
  await handIn({ unit: HANDED, assessment, values }, await Package.of(owner, "communes", "2026.1"));
}
