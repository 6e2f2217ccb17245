import { wordsFor } from "@dti/i18n";

export function groupName(group: string): string {
  return wordsFor(`appraisal.group_${group}`) ?? group;
}
