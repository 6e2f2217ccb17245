import { Refused } from "@dti/api";
import { t } from "@dti/i18n";
import { english } from "../text.ts";

/** What a failure says to people; the request's id is for those who look for its cause. */
export function said(error: unknown): string {
  if (!(error instanceof Refused)) return t("shared.unreachable");
  const title = english ? error.problem?.title_en : error.problem?.title_vi;
  const id = error.requestId === "" ? "" : ` ${t("shared.request", { id: error.requestId })}`;
  return `${title ?? t("shared.unreachable")}${id}`;
}

/** The reasons of single fields, by field. */
export function fieldReasons(error: unknown): ReadonlyMap<string, string> {
  const errors = error instanceof Refused ? (error.problem?.errors ?? []) : [];
  return new Map(errors.map((one) => [one.field, english ? one.reason_en : one.reason_vi]));
}

export function refusedWith(error: unknown, ...statuses: number[]): error is Refused {
  return error instanceof Refused && statuses.includes(error.status);
}

/** No answer at all, or none of the service: worth another try later. */
export function passing(error: unknown): boolean {
  return !(error instanceof Refused) || error.status >= 500 || error.status === 429 || error.status === 401;
}
