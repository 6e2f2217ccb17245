import { compareVi } from "@dti/i18n";

interface Named {
  readonly name: string;
}

/** What a unit is, as its published name begins: Phường, Xã. */
export function kindOf({ name }: Named): string {
  return name.split(" ")[0] ?? "";
}

/** What the units are and how many of each; nothing where all are alike. */
export function kinds(rows: readonly Named[]): readonly (readonly [string, number])[] {
  const found = [...Map.groupBy(rows, kindOf)].map(([kind, those]) => [kind, those.length] as const);
  return found.length > 1 ? found.toSorted(([one], [other]) => compareVi(one, other)) : [];
}
