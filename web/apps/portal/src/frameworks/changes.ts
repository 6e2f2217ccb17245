import { content, gateway, type Schema } from "@dti/api";
import type { ChartTable } from "@dti/charts";
import { formatNumber, t } from "@dti/i18n";
import type { LeafDocument, PackageDocument } from "@dti/score";
import { formulaName, ruleWords, theRest } from "./rule.ts";
import { frameworkTree } from "./tree.ts";

/** A version of a framework with what each of its criteria says in full. */
export interface Version {
  readonly tree: Schema.OpenFramework;
  readonly leaves: ReadonlyMap<string, LeafDocument>;
  readonly items: PackageDocument["data_items"];
}

export interface Change {
  readonly code: string;
  readonly name: string;
  readonly kind: keyof typeof KINDS;
  readonly before: string | null;
  readonly after: string | null;
}

const KINDS = {
  added: "versions.changeAdded",
  removed: "versions.changeRemoved",
  name: "versions.changeName",
  group: "versions.changeGroup",
  max: "portal.maximum",
  formula: "versions.changeFormula",
  rule: "versions.changeRule",
  guidance: "versions.changeGuidance",
  lead: "portal.lead",
  other: "versions.changeOther",
} as const;

type Line = Schema.OpenLeaf & { readonly group: string };

/** Both versions with the definitions of the criteria that stand in both. */
export async function bothVersions(code: string, before: string, after: string): Promise<[Version, Version]> {
  const [older, newer] = await Promise.all([frameworkTree(code, before), frameworkTree(code, after)]);
  const kept = [...lines(older).keys()].filter((leaf) => lines(newer).has(leaf));
  return Promise.all([defined(older, kept), defined(newer, kept)]);
}

async function defined(tree: Schema.OpenFramework, kept: readonly string[]): Promise<Version> {
  const address = "/api/scoring/public/v1/frameworks/{code}/{version}/criteria/{leaf}";
  const packages = await Promise.all(
    kept.map(async (leaf) => {
      const path = { code: tree.code, version: tree.version, leaf };
      return (await content(gateway().GET(address, { params: { path } }))).package as unknown as PackageDocument;
    }),
  );
  const leaves = packages.flatMap((one) => one.groups.flatMap((group) => group.leaves));
  return { tree, leaves: new Map(leaves.map((leaf) => [leaf.code, leaf])), items: packages.flatMap((one) => one.data_items) };
}

function lines(tree: Schema.OpenFramework): Map<string, Line> {
  const all = tree.groups.flatMap((group) => group.leaves.map((leaf) => ({ ...leaf, group: `${group.code}. ${group.name}` })));
  return new Map(all.map((leaf) => [leaf.code, leaf]));
}

/** What became of each criterion, in the order of the newer version; those it lost stand at the end. */
export function changesBetween(before: Version, after: Version): Change[] {
  const [older, newer] = [lines(before.tree), lines(after.tree)];
  const changed = [...newer.values()].flatMap((leaf) => {
    const former = older.get(leaf.code);
    return former === undefined ? [whole(leaf, "added")] : differences(former, leaf, before, after);
  });
  const lost = [...older.values()].filter((leaf) => !newer.has(leaf.code)).map((leaf) => whole(leaf, "removed"));
  return [...changed, ...lost];
}

function whole(leaf: Line, kind: "added" | "removed"): Change {
  const words = t("versions.changeWhole", { max: formatNumber(leaf.max), formula: formulaName(leaf.formula) });
  return { code: leaf.code, name: leaf.name, kind, before: kind === "removed" ? words : null, after: kind === "added" ? words : null };
}

type Pairs = Partial<Record<Change["kind"], readonly [string, string]>>;

function differences(former: Line, leaf: Line, before: Version, after: Version): Change[] {
  const pairs: Pairs = {
    name: [former.name, leaf.name],
    group: [former.group, leaf.group],
    max: [formatNumber(former.max), formatNumber(leaf.max)],
    formula: [formulaName(former.formula), formulaName(leaf.formula)],
    ...documented(before, after, leaf.code),
    lead: [former.lead_name, leaf.lead_name],
  };
  const { code, name } = leaf;
  const told = Object.entries(pairs).filter(([, [old, now]]) => old !== now);
  const changes = told.map(([kind, [old, now]]): Change => ({ code, name, kind: kind as Change["kind"], before: old, after: now }));
  return [...changes, ...rest(before, after, leaf)];
}

function documented(before: Version, after: Version, code: string): Pairs {
  const [former, leaf] = [before.leaves.get(code), after.leaves.get(code)];
  if (former === undefined || leaf === undefined) return {};
  return {
    rule: [ruleWords(former, before.items), ruleWords(leaf, after.items)],
    guidance: [former.guidance ?? "", leaf.guidance ?? ""],
  };
}

function rest(before: Version, after: Version, { code, name }: Line): Change[] {
  const [former, leaf] = [before.leaves.get(code), after.leaves.get(code)];
  if (former === undefined || leaf === undefined || theRest(former) === theRest(leaf)) return [];
  return [{ code, name, kind: "other", before: null, after: t("versions.changeOtherIs") }];
}

/** How many criteria were added, removed, changed and left as they were. */
export function tally(changes: readonly Change[], after: Version): Record<"added" | "changed" | "removed" | "same", number> {
  const codes = (fits: (kind: Change["kind"]) => boolean): number =>
    new Set(changes.filter((one) => fits(one.kind)).map((one) => one.code)).size;
  const [added, removed] = [codes((kind) => kind === "added"), codes((kind) => kind === "removed")];
  const changed = codes((kind) => kind !== "added" && kind !== "removed");
  return { added, removed, changed, same: lines(after.tree).size - added - changed };
}

/** A change a row. */
export function changesTable(caption: string, changes: readonly Change[], before: Version, after: Version): ChartTable {
  const versions = [before, after].map(({ tree }) => ({ name: t("versions.versionColumn", { version: tree.version }) }));
  return {
    caption,
    columns: [{ name: t("versions.code") }, { name: t("portal.criterion") }, { name: t("versions.change") }, ...versions],
    rows: changes.map((one) => [one.code, one.name, t(KINDS[one.kind]), one.before, one.after]),
  };
}
