import "./open.css";
import type { Schema } from "@dti/api";
import { formatDate, formatDateTime } from "@dti/i18n";
import { useState } from "react";
import { Link } from "wouter";
import { Head } from "../head.tsx";
import { calendar, phase } from "../home/home.ts";
import { groupName } from "../names.ts";
import { useReading } from "../reading.ts";
import { Scroll } from "../scroll.tsx";
import { Shown } from "../shown.tsx";
import { t } from "./words.ts";

/** P10: the calendar, the decisions, and what was corrected after publication. */
export default function OpenPage() {
  const reading = useReading("rounds", calendar);
  return (
    <>
      <Head title={t("portal.navOpen")} />
      <p className="lead">{t("open.openLead")}</p>
      <Shown reading={reading} lines={12}>
        {({ rounds, publications }) => (
          <>
            <Calendar rounds={rounds} />
            <Decisions publications={publications} />
            <Corrections publications={publications} />
            <Method />
          </>
        )}
      </Shown>
    </>
  );
}

function Calendar({ rounds }: { readonly rounds: readonly Schema.OpenRound[] }) {
  const [now] = useState(() => new Date());
  return (
    <section className="section open-part" id="lich">
      <h2>{t("portal.calendar")}</h2>
      {rounds.length === 0 ? (
        <p>{t("portal.calendarEmpty")}</p>
      ) : (
        <Scroll name={t("portal.calendar")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("portal.round")}</th>
                <th scope="col">{t("open.opened")}</th>
                <th scope="col">{t("open.selfUntil")}</th>
                <th scope="col">{t("open.appraisalUntil")}</th>
                <th scope="col">{t("open.state")}</th>
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <tr key={round.code}>
                  <th scope="row">
                    {round.name}
                    {round.sample && <span className="muted"> ({t("open.sampleShort")})</span>}
                  </th>
                  <td>{formatDate(round.opened_at)}</td>
                  <td>{formatDateTime(round.self_assessment_until)}</td>
                  <td>{formatDateTime(round.appraisal_until)}</td>
                  <td>{t(STATES[phase(round, now) ?? "done"])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

const STATES = {
  self: "open.stateSelf",
  appraisal: "open.stateAppraisal",
  decision: "open.stateDecision",
  done: "portal.phaseDone",
} as const;

type Publications = { readonly publications: readonly Schema.OpenPublication[] };

function Decisions({ publications }: Publications) {
  return (
    <section className="section open-part" id="quyet-dinh">
      <h2>{t("open.decisions")}</h2>
      {publications.length === 0 ? (
        <p>{t("open.decisionsEmpty")}</p>
      ) : (
        <Scroll name={t("open.decisions")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("open.decision")}</th>
                <th scope="col">{t("open.ranking")}</th>
                <th scope="col">{t("open.publishedDay")}</th>
                <th scope="col">{t("open.files")}</th>
                <th scope="col">{t("open.checksum")}</th>
              </tr>
            </thead>
            <tbody>
              {publications.map((one) => (
                <Decision key={`${one.round}/${one.group}/${one.version}`} one={one} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

const KINDS = ["html", "csv", "json"] as const;

function Decision({ one }: { readonly one: Schema.OpenPublication }) {
  const what = `${groupName(one)}, ${one.round_name}`;
  return (
    <tr>
      <th scope="row">{t("portal.decisionOf", { number: one.decision_number, date: formatDate(one.decision_date) })}</th>
      <td>
        <Link href={`/xep-hang?group=${one.group}&round=${one.round}`}>{what}</Link>
        {one.sample && <span className="muted"> ({t("open.sampleShort")})</span>}
      </td>
      <td>{formatDate(one.published_at)}</td>
      <td className="open-files">
        {KINDS.map((kind) => (
          <a
            key={kind}
            href={`/api/scoring/public/v1/rankings/${one.round}/${one.group}.${kind}?version=${one.version}`}
            aria-label={t("portal.downloadAs", { kind: kind.toUpperCase(), what })}
          >
            {kind.toUpperCase()}
          </a>
        ))}
      </td>
      <td className="open-hash">
        <code title={one.ranking_hash}>{one.ranking_hash.slice(0, 16)}…</code>
      </td>
    </tr>
  );
}

function Corrections({ publications }: Publications) {
  const later = publications.filter((one) => one.version > 1);
  return (
    <section className="section open-part" id="dinh-chinh">
      <h2>{t("portal.corrections")}</h2>
      {later.length === 0 ? (
        <p>{t("open.correctionsNone")}</p>
      ) : (
        <ul>
          {later.map((one) => (
            <li key={`${one.round}/${one.group}/${one.version}`}>
              {t("open.correctionOf", {
                what: `${groupName(one)}, ${one.round_name}`,
                version: one.version,
                number: one.decision_number,
                date: formatDate(one.published_at),
              })}{" "}
              <a href={`/api/scoring/public/v1/rankings/${one.round}/${one.group}.html?version=${one.version - 1}`}>
                {t("open.versionBefore")}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const STEPS = [
  "open.method1",
  "open.method2",
  "open.method3",
  "open.method4",
  "open.method5",
  "open.method6",
] as const;

function Method() {
  return (
    <section className="section open-part" id="cach-lam">
      <h2>{t("open.method")}</h2>
      <ol className="open-method">
        {STEPS.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p>
        <Link href="/bo-chi-so">{t("open.methodCriteria")}</Link>
      </p>
    </section>
  );
}
