import "./rounds.css";
import { formatDate, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { may, useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Shown } from "../shell/shown.tsx";
import { useTitle } from "../shell/title.ts";
import { roundsQuery } from "../sheets/reading.ts";
import { Due } from "../sheets/state.tsx";
import { ProgressBar } from "./progress.tsx";

/** Q6: every round, the newest first. */
export function RoundsScreen() {
  const me = useMe();
  const now = useServerNow();
  const query = useQuery(roundsQuery);
  useTitle(t("running.rounds"));
  const opens = may(me, "scoring.round.manage");
  return (
    <>
      <div className="round-head">
        <h1 className="grow">{t("running.rounds")}</h1>
        {opens && <Link to="/rounds/new" className="button primary">{t("running.open")}</Link>}
      </div>
      <Shown query={query} lines={5}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t("running.noRound")}</p>
          ) : (
            <ul className="rows">
              {items.map((round) => (
                <li key={round.code} className="row">
                  <div className="grow">
                    <p className="row-title">
                      <Link to="/rounds/$round" params={{ round: round.code }}>{round.name}</Link>
                      {round.sample && <span className="muted"> · {t("parts.sample")}</span>}
                    </p>
                    <p className="muted">
                      {t("running.openedOn", { date: formatDate(round.opened_at) })} · {t("running.selfUntil")}{" "}
                      <Due due={round.calendar.self_assessment_until} now={now} done={round.groups.every((group) => group.closed_at !== null)} />
                    </p>
                    <ProgressBar groups={round.groups} />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}
