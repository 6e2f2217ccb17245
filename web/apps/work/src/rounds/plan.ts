/** A round as it was filled in, or what is wrong in which field. */

import type { Schema } from "@dti/api";
import { nfc, parseDate, t } from "@dti/i18n";
import { endOf } from "./days.ts";

export type Faults = Partial<Record<"appraisal" | "code" | "groups" | "name" | "self" | "year", string>>;
type Read = { readonly body: Schema.RoundBody } | { readonly faults: Faults };

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const YEAR = /^20[0-9]{2}$/;

export function readRound(form: FormData, groups: readonly string[], list: Pick<Schema.IdentityUnitList, "as_of" | "hash">): Read {
  const text = (name: string): string => nfc(String(form.get(name) ?? "").trim());
  const [self, appraisal] = [parseDate(text("self")), parseDate(text("appraisal"))];
  const frameworks = groups.flatMap((group): Schema.GroupBody[] => {
    const [framework = "", version = ""] = text(`framework ${group}`).split(" ");
    return framework === "" ? [] : [{ framework, version, group, ranked: form.get(`ranked ${group}`) !== null }];
  });
  const faults: Faults = {};
  if (text("name") === "") faults.name = t("parts.needText");
  if (!CODE.test(text("code"))) faults.code = t("running.codeFault");
  if (!YEAR.test(text("year"))) faults.year = t("running.yearFault");
  if (self === undefined) faults.self = t("parts.needDay");
  if (appraisal === undefined) faults.appraisal = t("parts.needDay");
  else if (self !== undefined && appraisal <= self) faults.appraisal = t("running.orderFault");
  if (frameworks.length === 0) faults.groups = t("running.groupsFault");
  if (self === undefined || appraisal === undefined || Object.keys(faults).length > 0) return { faults };
  return {
    body: {
      code: text("code"),
      name: text("name"),
      year: Number(text("year")),
      sample: form.get("sample") !== null,
      unit_list: { as_of: list.as_of, hash: list.hash },
      frameworks,
      calendar: { self_assessment_until: endOf(self), appraisal_until: endOf(appraisal) },
    },
  };
}
