import { content, gateway, type Schema } from "@dti/api";
import { finds } from "@dti/i18n";

export async function frameworkTree(code: string, version: string): Promise<Schema.OpenFramework> {
  const params = { path: { code, version } };
  return content(gateway().GET("/api/scoring/public/v1/frameworks/{code}/{version}", { params }));
}

export const keyOf = ({ code, version }: { readonly code: string; readonly version: string }): string => `${code}@${version}`;

/** The groups with those of their criteria that fit the search; a group that fits keeps them all. */
export function fitting(groups: readonly Schema.OpenGroup[], search: string): Schema.OpenGroup[] {
  if (search === "") return [...groups];
  return groups.flatMap((group) => {
    if (finds(search, group.name)) return group;
    const leaves = group.leaves.filter((leaf) => leaf.code.startsWith(search) || finds(search, `${leaf.name} ${leaf.lead_name}`));
    return leaves.length > 0 ? { ...group, leaves } : [];
  });
}
