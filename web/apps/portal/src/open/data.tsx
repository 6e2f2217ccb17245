import "./open.css";
import { t } from "@dti/i18n";
import { Head } from "../head.tsx";
import { chosenLine, publishedLines } from "../published.ts";
import { useReading } from "../reading.ts";
import { Shown } from "../shown.tsx";

const SCORING = "/api/scoring/public/v1";

const SETS = [
  { name: "portal.setRankings", about: "portal.setRankingsAbout", path: `${SCORING}/rankings` },
  { name: "portal.setRanking", about: "portal.setRankingAbout", path: `${SCORING}/rankings/{round}/{group}.{json|csv|html}` },
  { name: "portal.setUnit", about: "portal.setUnitAbout", path: `${SCORING}/rankings/{round}/{group}/units/{unit}` },
  { name: "portal.setCriterion", about: "portal.setCriterionAbout", path: `${SCORING}/rankings/{round}/{group}/criteria/{criterion}` },
  { name: "portal.setFrameworks", about: "portal.setFrameworksAbout", path: `${SCORING}/frameworks/{framework}/{version}` },
  { name: "portal.setRounds", about: "portal.setRoundsAbout", path: `${SCORING}/rounds` },
  { name: "portal.setProgress", about: "portal.setProgressAbout", path: "/api/tasks/public/v1/progress.{json|csv|html}" },
] as const;

/** P11: the data sets with their addresses, ready to be tried. */
export default function DataPage() {
  const reading = useReading("lines", publishedLines);
  return (
    <>
      <Head title={t("portal.navData")} />
      <p className="lead">{t("portal.dataLead")}</p>
      <section className="section open-part">
        <h2>{t("portal.dataSets")}</h2>
        {SETS.map((one) => (
          <div key={one.path} className="data-set">
            <h3>{t(one.name)}</h3>
            <p>{t(one.about)}</p>
            <code>{one.path}</code>
          </div>
        ))}
      </section>
      <section className="section open-part">
        <h2>{t("portal.dataTry")}</h2>
        <Shown reading={reading} lines={3}>
          {(lines) => {
            const line = chosenLine(lines, "communes", null) ?? lines[0];
            return line === undefined ? <p>{t("portal.homeEmpty")}</p> : <Example path={`/api/scoring${line.path}`} />;
          }}
        </Shown>
      </section>
      <section className="section open-part">
        <h2>{t("portal.dataRules")}</h2>
        <p>{t("portal.dataLicence")}</p>
        <p>{t("portal.dataNumbers")}</p>
        <p>{t("portal.dataLimits")}</p>
      </section>
    </>
  );
}

function Example({ path }: { readonly path: string }) {
  return (
    <>
      <pre className="data-example" tabIndex={0} role="region" aria-label={t("portal.dataTry")}>
        <code>{`curl ${location.origin}${path}.csv`}</code>
      </pre>
      <p>
        <a href={`${path}.json`}>JSON</a> · <a href={`${path}.csv`}>CSV</a> · <a href={`${path}.html`}>HTML</a>
      </p>
    </>
  );
}
