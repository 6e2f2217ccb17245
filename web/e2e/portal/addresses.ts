import { PAGES } from "../../apps/portal/src/pages.ts";
import { read } from "../api.ts";
import { stage } from "../stage.ts";

interface Ranking {
  readonly rows: readonly { readonly unit: string }[];
  readonly framework: { readonly code: string; readonly version: string };
}

/** An address of every page of the portal's router, with a unit and a criterion that are there. */
export async function addresses(): Promise<string[]> {
  const ranking = await read<Ranking>(`/api/scoring/public/v1/rankings/${stage.published}/communes.json`);
  const known: Record<string, string | undefined> = {
    ":unit": ranking.rows[0]?.unit,
    ":framework": ranking.framework.code,
    ":version": ranking.framework.version,
    ":leaf": "1.3",
  };
  return PAGES.map(({ path }) => path.replaceAll(/:\w+/g, (name) => known[name] ?? unknown(path)));
}

function unknown(path: string): never {
  throw new Error(`nobody told what to put into ${path}`);
}
