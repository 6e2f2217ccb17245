import { content, gateway, Refused, type Schema } from "@dti/api";
import { type Leaf, type PackageDocument, readFramework } from "@dti/score";
import { calendar } from "../home/home.ts";

export interface Criterion {
  readonly leaf: Leaf;
  readonly document: PackageDocument;
  readonly definition: Schema.CriterionDefinition;
  /** None before the first publication under this framework. */
  readonly results: Results | undefined;
}

export interface Results {
  readonly round: Schema.OpenRound;
  readonly group: string;
  readonly rows: readonly Schema.CriterionRow[];
}

export interface Wanted {
  readonly framework: string;
  readonly version: string;
  readonly code: string;
  readonly round: string | null;
}

export async function criterion(wanted: Wanted): Promise<Criterion> {
  const { framework, version, code } = wanted;
  const path = { code: framework, version, leaf: code };
  const address = "/api/scoring/public/v1/frameworks/{code}/{version}/criteria/{leaf}";
  const [definition, results] = await Promise.all([content(gateway().GET(address, { params: { path } })), resultsOf(wanted)]);
  const document = definition.package as unknown as PackageDocument;
  const leaf = readFramework(document).leaves.get(code);
  if (leaf === undefined) throw new Refused(404, "", undefined);
  return { leaf, document, definition, results };
}

async function resultsOf(wanted: Wanted): Promise<Results | undefined> {
  const place = placeOf((await calendar()).rounds, wanted);
  if (place === undefined) return undefined;
  const path = { round_code: place.round.code, group: place.group, leaf: wanted.code };
  const address = "/api/scoring/public/v1/rankings/{round_code}/{group}/criteria/{leaf}";
  const { rows } = await content(gateway().GET(address, { params: { path } }));
  return { ...place, rows };
}

/** The newest published ranking under a version of a framework, or that of the wanted round. */
export function placeOf(
  rounds: readonly Schema.OpenRound[],
  { framework, version, round: code }: Wanted,
): { round: Schema.OpenRound; group: string } | undefined {
  for (const round of rounds) {
    if (code !== null && round.code !== code) continue;
    const used = round.groups.find(
      (one) => one.framework === framework && one.framework_version === version && one.published_at !== null,
    );
    if (used) return { round, group: used.group };
  }
  return code === null ? undefined : placeOf(rounds, { framework, version, code: "", round: null });
}
