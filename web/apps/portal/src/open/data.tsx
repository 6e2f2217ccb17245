import "./open.css";
import { Head } from "../head.tsx";
import { chosenLine, publishedLines } from "../published.ts";
import { useReading } from "../reading.ts";
import { Shown } from "../shown.tsx";
import { t } from "./words.ts";

const SCORING = "/api/scoring/public/v1";

const SETS = [
  { name: "open.setRankings", about: "open.setRankingsAbout", path: `${SCORING}/rankings` },
  { name: "open.setRanking", about: "open.setRankingAbout", path: `${SCORING}/rankings/{round}/{group}.{json|csv|html}` },
  { name: "open.setUnit", about: "open.setUnitAbout", path: `${SCORING}/rankings/{round}/{group}/units/{unit}` },
  { name: "open.setCriterion", about: "open.setCriterionAbout", path: `${SCORING}/rankings/{round}/{group}/criteria/{criterion}` },
  { name: "open.setFrameworks", about: "open.setFrameworksAbout", path: `${SCORING}/frameworks/{framework}/{version}` },
  { name: "open.setRounds", about: "open.setRoundsAbout", path: `${SCORING}/rounds` },
  { name: "open.setProgress", about: "open.setProgressAbout", path: "/api/tasks/public/v1/progress.{json|csv|html}" },
  { name: "open.setObjectives", about: "open.setObjectivesAbout", path: "/api/tasks/public/v1/objectives" },
  { name: "open.setCounts", about: "open.setCountsAbout", path: "/api/tasks/public/v1/tasks/counts" },
] as const;

/** P11: the data sets with their addresses, ready to be tried. */
export default function DataPage() {
  const reading = useReading("lines", publishedLines);
  return (
    <>
      <Head title={t("portal.navData")} />
      <p className="lead">{t("open.dataLead")}</p>
      <section className="section open-part">
        <h2>{t("open.dataSets")}</h2>
        {SETS.map((one) => (
          <div key={one.path} className="data-set">
            <h3>{t(one.name)}</h3>
            <p>{t(one.about)}</p>
            <code>{one.path}</code>
          </div>
        ))}
      </section>
      <section className="section open-part">
        <h2>{t("open.dataTry")}</h2>
        <Shown reading={reading} lines={3}>
          {(lines) => {
            const line = chosenLine(lines, "communes", null) ?? lines[0];
            return line === undefined ? <p>{t("portal.homeEmpty")}</p> : <Example path={`/api/scoring${line.path}`} />;
          }}
        </Shown>
      </section>
      <section className="section open-part">
        <h2>{t("open.dataRules")}</h2>
        <p>{t("open.dataLicence")}</p>
        <p>{t("open.dataNumbers")}</p>
        <p>{t("open.dataLimits")}</p>
      </section>
    </>
  );
}

function Example({ path }: { readonly path: string }) {
  return (
    <>
      <pre className="data-example" tabIndex={0} role="region" aria-label={t("open.dataTry")}>
        <code>{`curl ${location.origin}${path}.csv`}</code>
      </pre>
      <p>
        <a href={`${path}.json`}>JSON</a> · <a href={`${path}.csv`}>CSV</a> · <a href={`${path}.html`}>HTML</a>
      </p>
    </>
  );
}
