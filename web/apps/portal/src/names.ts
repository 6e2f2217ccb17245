import { t } from "@dti/i18n";
import { english } from "./text.ts";

export const GROUPS = ["communes", "departments"] as const;

const NAMES = {
  communes: "portal.groupCommunes",
  departments: "portal.groupDepartments",
  province: "portal.groupProvince",
  others: "portal.groupOthers",
} as const;

const UNITS = {
  communes: "portal.unitsCommunes",
  departments: "portal.unitsDepartments",
  province: "portal.unitsProvince",
  others: "portal.unitsOthers",
} as const;

/** The name of a group, from the catalogue in English and as published in Vietnamese. */
export function groupName(line: { readonly group: string; readonly group_name: string }): string {
  return english && line.group in NAMES ? t(NAMES[line.group as keyof typeof NAMES]) : line.group_name;
}

/** The units of a group as they stand inside a sentence. */
export function unitsOf(group: string): string {
  return t(UNITS[group in UNITS ? (group as keyof typeof UNITS) : "others"]);
}
