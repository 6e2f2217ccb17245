import type { Schema } from "@dti/api";
import { nfc, parseDate, t } from "@dti/i18n";
import { type FormEvent, useState } from "react";
import { api } from "../queries.ts";
import { type Round, useChange } from "../rounds/reading.ts";
import { may, useMe } from "../session/access.ts";
import { Failed } from "../shell/failed.tsx";

interface Props {
  round: Round;
  group: Schema.GroupLine;
  ranking: Schema.RankingView;
}

/** The first person: under which decision this ranking is to be published. */
export function Proposing({ round, group, ranking }: Props) {
  const me = useMe();
  const [fault, setFault] = useState<string | undefined>();
  const path = { code: round.code, group: group.group };
  const propose = useChange<Schema.Proposed, Schema.ProposalBody>((body) =>
    api.POST("/api/scoring/v1/rounds/{code}/groups/{group}/publication-proposals", { params: { path }, body }),
  );
  if (!may(me, "scoring.publication.propose")) return <p className="muted">{t("running.proposeWho")}</p>;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const number = nfc(String(given.get("number") ?? "").trim());
    const day = parseDate(String(given.get("day") ?? ""));
    const lacking = number === "" ? t("running.decisionMissing") : day === undefined ? t("parts.needDay") : undefined;
    setFault(lacking);
    if (day !== undefined && lacking === undefined) propose.mutate({ decision_number: number, decision_date: day, ranking_hash: ranking.ranking_hash });
  };
  return (
    <form className="proposing" onSubmit={submit} noValidate>
      <label className="field">
        <span>{t("running.decisionNumber")}</span>
        <input className="input" name="number" placeholder={t("running.decisionExample")} aria-describedby={`propose-${group.group}`} />
      </label>
      <label className="field">
        <span>{t("running.decisionDate")}</span>
        <input className="input" name="day" placeholder="dd/mm/yyyy" inputMode="numeric" aria-describedby={`propose-${group.group}`} />
      </label>
      <button type="submit" className="button primary" disabled={propose.isPending}>{t("running.propose", { count: ranking.rows.length })}</button>
      <p id={`propose-${group.group}`} role="alert" className="field-error">{fault}</p>
      {propose.isError && <Failed error={propose.error} />}
    </form>
  );
}
