import "./publication.css";
import type { Schema } from "@dti/api";
import { formatDateTime, formatNumber, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Failed } from "../shell/failed.tsx";
import { Shown } from "../shell/shown.tsx";
import { Strip } from "../shell/strip.tsx";
import { useTitle } from "../shell/title.ts";
import { proposalsQuery, rankingQuery, type Round } from "../rounds/reading.ts";
import { groupName } from "../rounds/group-name.ts";
import { Proposing } from "./proposing.tsx";
import { Publishing } from "./publishing.tsx";
import { shortHash, stageOf } from "./stage.ts";

/** A9: one person proposes the final ranking under a decision, another publishes exactly that ranking. */
export function PublicationScreen({ round }: { round: Round }) {
  useTitle(t("running.publicationTab"), round.name);
  const ranked = round.groups.filter((group) => group.ranked);
  return (
    <>
      <h1>{t("running.publicationTitle", { round: round.name })}</h1>
      {round.sample && <Strip kind="soon" icon="warning"><span>{t("running.sampleStrip")}</span></Strip>}
      {ranked.length === 0 && <p>{t("running.nothingRanked")}</p>}
      {ranked.map((group) => (
        <GroupPublication key={group.group} round={round} group={group} />
      ))}
    </>
  );
}

function GroupPublication({ round, group }: { round: Round; group: Schema.GroupLine }) {
  const approved = group.approved_at !== null;
  const ranking = useQuery({ ...rankingQuery(round.code, group.group, "final"), enabled: approved });
  const proposals = useQuery(proposalsQuery(round.code, group.group));
  return (
    <section className="section group">
      <h2>{groupName(group.group)} <span className="muted">{t("running.units", { count: formatNumber(group.assessments) })}</span></h2>
      {!approved && <p>{t(group.closed_at === null ? "running.notClosed" : "running.notApproved")}</p>}
      {approved && (
        <Shown query={ranking} lines={10}>
          {(found) => (
            <>
              {proposals.isError && <Failed error={proposals.error} again={() => void proposals.refetch()} />}
              {proposals.data !== undefined && <Steps round={round} group={group} ranking={found} proposals={proposals.data.items} />}
              <Ranking ranking={found} />
            </>
          )}
        </Shown>
      )}
    </section>
  );
}

interface StepsProps {
  round: Round;
  group: Schema.GroupLine;
  ranking: Schema.RankingView;
  proposals: readonly Schema.ProposalView[];
}

function Steps({ round, group, ranking, proposals }: StepsProps) {
  const stage = stageOf(proposals, ranking.ranking_hash);
  return (
    <>
      <p className="hash">
        {t("running.hash")} <code>{shortHash(ranking.ranking_hash)}</code>
        <span className="visually-hidden">{ranking.ranking_hash}</span>
      </p>
      {stage.kind === "published" && (
        <Strip kind="locked" icon="lock">
          <span className="grow">
            {t("running.publishedStrip", { time: formatDateTime(stage.proposal.published_at ?? ""), decision: stage.proposal.decision_number })}
          </span>
          <a href="/xep-hang">{t("running.seePublic")}</a>
        </Strip>
      )}
      {stage.kind === "moved" && <Strip kind="late" icon="warning"><span>{t("running.movedStrip", { hash: shortHash(stage.proposal.ranking_hash) })}</span></Strip>}
      {stage.kind === "proposed" && <Publishing round={round} group={group} ranking={ranking} proposal={stage.proposal} />}
      {(stage.kind === "new" || stage.kind === "moved") && <Proposing round={round} group={group} ranking={ranking} />}
    </>
  );
}

function Ranking({ ranking }: { ranking: Schema.RankingView }) {
  return (
    <div className="scroller" role="region" tabIndex={0} aria-label={t("running.ranking")}>
      <table className="table ranking">
        <caption className="visually-hidden">{t("running.ranking")}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">{t("running.rank")}</th>
            <th scope="col">{t("appraisal.unit")}</th>
            <th scope="col" className="number">{t("running.points")}</th>
          </tr>
        </thead>
        <tbody>
          {ranking.rows.map((row) => (
            <tr key={row.unit}>
              <td className="number">{row.rank}</td>
              <th scope="row">{row.name}</th>
              <td className="number">{formatNumber(row.total, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
