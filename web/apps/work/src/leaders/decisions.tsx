import { t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import type { Round } from "../rounds/reading.ts";
import { groupName } from "../rounds/group-name.ts";
import type { Wanted } from "./said.ts";

/** What waits for a decision, and whose it is. */
export function Decisions({ decisions, round }: { decisions: readonly Wanted[]; round: Round }) {
  return (
    <section className="section">
      <h2>{t("running.toDecide", { count: decisions.length })}</h2>
      {decisions.length === 0 ? (
        <p className="muted">{t("running.nothingToDecide")}</p>
      ) : (
        <ul className="rows">
          {decisions.map(({ group, what, who, to }) => (
            <li key={`${group} ${what}`} className="row">
              <div className="grow">
                <p className="row-title">{`${groupName(group)}: ${t(what)}`}</p>
                <p className="muted">{t(who)}</p>
              </div>
              <Link className="button" to={to} params={{ round: round.code }}>{t("running.look")}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
