import type { Schema } from "@dti/api";
import { formatDate, t } from "@dti/i18n";
import { useState } from "react";
import { Link } from "wouter";
import { groupName } from "../names.ts";
import { type Home, phase } from "./home.ts";
import { Onward } from "./onward.tsx";

const PHASES = { self: "portal.phaseSelf", appraisal: "portal.phaseAppraisal", decision: "portal.phaseDecision" } as const;

/** The newest rounds and what happens next in each. */
export function Rounds({ found }: { readonly found: Home }) {
  const { rounds } = found.calendar;
  const [now] = useState(() => new Date());
  return (
    <section className="section">
      <h2>{t("portal.calendar")}</h2>
      {rounds.length === 0 && <p>{t("portal.calendarEmpty")}</p>}
      <ul className="papers">
        {rounds.slice(0, 3).map((round) => (
          <li key={round.code}>
            <strong>{round.name}</strong>
            <span className="muted">{stage(round, now)}</span>
          </li>
        ))}
      </ul>
      <Onward href="/minh-bach">{t("portal.calendarAll")}</Onward>
    </section>
  );
}

function stage(round: Schema.OpenRound, now: Date): string {
  const at = phase(round, now);
  const days = { self: formatDate(round.self_assessment_until), appraisal: formatDate(round.appraisal_until) };
  return at === undefined ? t("portal.phaseDone") : t(PHASES[at], days);
}

/** The newest decisions and frameworks. */
export function Papers({ found }: { readonly found: Home }) {
  return (
    <section className="section">
      <h2>{t("portal.papers")}</h2>
      <ul className="papers">
        {found.calendar.publications.slice(0, 3).map((one) => (
          <li key={`${one.round}/${one.group}/${one.version}`}>
            <Link href={`/xep-hang?group=${one.group}&round=${one.round}`}>
              {t("portal.paperRanking", { group: groupName(one), round: one.round_name })}
            </Link>
            <span className="muted">
              {t("portal.paperDecision", { number: one.decision_number, date: formatDate(one.published_at) })}
            </span>
          </li>
        ))}
        {found.frameworks.slice(0, 2).map((one) => (
          <li key={`${one.code}/${one.version}`}>
            <Link href={`/bo-chi-so?framework=${one.code}@${one.version}`}>{one.name}</Link>
            <span className="muted">
              {t("portal.paperFramework", {
                version: one.version,
                groups: one.groups.length,
                leaves: one.groups.reduce((sum, group) => sum + group.leaves, 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
