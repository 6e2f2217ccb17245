/** A criterion that is entered, proven by papers and signed, through the API. */

import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import { Person } from "../api.ts";
import { stage } from "../stage.ts";

const TYPE = "application/pdf";

interface Proven {
  readonly unit: string;
  readonly assessment: string;
  readonly leaf: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly papers: readonly Buffer[];
}

interface Started {
  readonly evidence_id: string;
  readonly form: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

/** Hands it in unless that was done. */
export async function handInProven({ unit, assessment, leaf, inputs, papers }: Proven): Promise<void> {
  const officer = await Person.of(`${unit}.canbo`);
  const { status } = await officer.get<{ status: string }>(`/api/scoring/v1/assessments/${assessment}`);
  if (status !== "open") return;
  const { version } = await officer.leaf(assessment, leaf);
  await officer.put(`/api/scoring/v1/assessments/${assessment}/leaves/${leaf}/value`, { inputs }, version);
  const evidence: string[] = [];
  for (const [before, paper] of papers.entries()) {
    evidence.push(await uploaded(officer, paper, { number: `${before + 1}/BC-UBND`, target: { kind: "criterion", id: `${assessment}/${leaf}`, unit } }));
  }
  const head = await Person.of(`${unit}.chutich`);
  // Scoring hears of a paper a moment after it is kept.
  await expect(async () => head.post(`/api/scoring/v1/assessments/${assessment}/submission`, { evidence })).toPass({ timeout: 30_000 });
}

interface Cited {
  readonly number: string;
  readonly target: { readonly kind: string; readonly id: string; readonly unit: string };
}

async function uploaded(officer: Person, paper: Buffer, { number, target }: Cited): Promise<string> {
  const { evidence_id: id, form } = await officer.post<Started>("/api/evidence/v1/uploads", {
    filename: "bao-cao.pdf",
    size: paper.length,
    sha256: createHash("sha256").update(paper).digest("hex"),
    media_type: TYPE,
    citation: { number, issued_on: "2026-03-26", issuer: "UBND xã", abstract: "Báo cáo kết quả chuyển đổi số", page: 2 },
    target,
  });
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(paper)], { type: TYPE }), "bao-cao.pdf");
  const sent = await fetch(new URL(form.url, stage.gateway), { method: "POST", body });
  expect(sent.ok, await sent.text()).toBe(true);
  await officer.post(`/api/evidence/v1/uploads/${id}/completion`);
  const kept = async (): Promise<number | null> => (await officer.get<{ kept_version: number | null }>(`/api/evidence/v1/evidence/${id}`)).kept_version;
  await expect.poll(kept, { timeout: 60_000 }).toBe(1);
  return id;
}
