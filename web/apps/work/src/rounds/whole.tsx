import "./rounds.css";
import { t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { may, useMe } from "../session/access.ts";
import { Shown } from "../shell/shown.tsx";
import { type Round, roundQuery } from "./reading.ts";

/** A round with the ways between its screens. */
export function WholeRound({ code, children }: { code: string; children: (round: Round) => ReactNode }) {
  const me = useMe();
  const query = useQuery(roundQuery(code));
  const preview = may(me, "scoring.ranking.preview");
  return (
    <Shown query={query} lines={10}>
      {(round) => (
        <>
          <p className="crumbs">
            <Link to="/rounds">{t("running.rounds")}</Link>
            {round.sample && <span className="muted"> · {t("parts.sample")}</span>}
          </p>
          <nav className="round-tabs" aria-label={round.name}>
            <Link to="/rounds/$round" params={{ round: code }} activeOptions={{ exact: true }}>{t("running.roundTab")}</Link>
            {preview && <Link to="/rounds/$round/units" params={{ round: code }}>{t("running.lateTab")}</Link>}
            {preview && <Link to="/rounds/$round/ranking" params={{ round: code }} search={{}}>{t("running.rankingTab")}</Link>}
            {preview && <Link to="/rounds/$round/publication" params={{ round: code }}>{t("running.publicationTab")}</Link>}
          </nav>
          {children(round)}
        </>
      )}
    </Shown>
  );
}
