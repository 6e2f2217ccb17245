import type { Refused } from "@dti/api";
import { t } from "@dti/i18n";
import { HOLDERS } from "./holders.ts";
import { ROLES } from "./roles.ts";

const RIGHT = /“([a-z]+\.[a-z]+\.[a-z]+)”/;

/** Which role has the right that is missing, and whom to ask. */
export default function Forbidden({ error }: { error: Refused }) {
  const right = RIGHT.exec(error.problem?.title_vi ?? "")?.[1] ?? "";
  const roles = HOLDERS[right]?.map((role) => t(ROLES[role])).join(", ");
  return (
    <>
      {t("parts.forbidden")} {roles !== undefined && t("parts.forbiddenWho", { role: roles })} {t("shared.request", { id: error.requestId })}
    </>
  );
}
