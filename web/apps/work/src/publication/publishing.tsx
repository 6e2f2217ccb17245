import type { Schema } from "@dti/api";
import { formatDate, formatDateTime, t } from "@dti/i18n";
import { useState } from "react";
import { api } from "../queries.ts";
import { type Round, useChange } from "../rounds/reading.ts";
import { groupName } from "../rounds/group-name.ts";
import { may, useMe } from "../session/access.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { shortHash } from "./stage.ts";

interface Props {
  round: Round;
  group: Schema.GroupLine;
  ranking: Schema.RankingView;
  proposal: Schema.ProposalView;
}

/** The second person: another than who proposed. */
export function Publishing({ round, group, ranking, proposal }: Props) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const same = proposal.proposed_by === me.person;
  const publishes = may(me, "scoring.publication.publish");
  return (
    <div className="publishing">
      <p>
        <Icon name="clock" size={16} />
        {t("running.proposedLine", { time: formatDateTime(proposal.proposed_at), decision: proposal.decision_number, date: formatDate(proposal.decision_date) })}
      </p>
      {publishes ? (
        <p className="actions">
          <button type="button" className="button primary" disabled={same} aria-describedby={`same-${group.group}`} onClick={() => setAsking(true)}>
            {t("running.publish", { count: ranking.rows.length })}
          </button>
          <span id={`same-${group.group}`} className="muted">{same && t("running.samePerson")}</span>
        </p>
      ) : (
        <p className="muted">{t("running.publishWho")}</p>
      )}
      {asking && <PublishDialog round={round} group={group} ranking={ranking} proposal={proposal} close={() => setAsking(false)} />}
    </div>
  );
}

function PublishDialog({ round, group, ranking, proposal, close }: Props & { close: () => void }) {
  const publish = useChange<Schema.PublishedView>(() =>
    api.POST("/api/scoring/v1/publication-proposals/{proposal_id}/publication", { params: { path: { proposal_id: proposal.id } } }),
  );
  const count = ranking.rows.length;
  return (
    <Dialog title={t("running.publishTitle", { count, group: groupName(group.group), round: round.name })} close={close}>
      <p>{t("running.publishText")}</p>
      <p>{t("running.hash")} <code>{shortHash(ranking.ranking_hash)}</code></p>
      {publish.isError && <Failed error={publish.error} again={() => publish.mutate()} />}
      <footer>
        <button type="button" className="button" onClick={close}>{t("parts.cancel")}</button>
        <button type="button" className="button primary" disabled={publish.isPending} onClick={() => publish.mutate(undefined, { onSuccess: close })}>
          {t("running.publish", { count })}
        </button>
      </footer>
    </Dialog>
  );
}
