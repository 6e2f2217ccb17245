import { content, gateway, type Schema } from "@dti/api";
import { formatDate, t } from "@dti/i18n";
import { useReading } from "../reading.ts";
import { Shown } from "../shown.tsx";
import { english } from "../text.ts";

const KINDS = ["html", "csv", "json"] as const;
const GROUPS = {
  communes: "portal.groupCommunes",
  departments: "portal.groupDepartments",
  province: "portal.groupProvince",
  others: "portal.groupOthers",
} as const;

async function rankings(): Promise<Schema.PublishedLine[]> {
  const list = await content(gateway().GET("/api/scoring/public/v1/rankings"));
  return list.items;
}

/** P1: what has been published. */
export default function Home() {
  const reading = useReading(rankings);
  return (
    <>
      <h1>{t("portal.homeTitle")}</h1>
      <p className="lead">{t("portal.homeLead")}</p>
      <Shown reading={reading} lines={4}>
        {(lines) => (lines.length === 0 ? <p>{t("portal.homeEmpty")}</p> : <Published lines={lines} />)}
      </Shown>
    </>
  );
}

function Published({ lines }: { lines: Schema.PublishedLine[] }) {
  return (
    <>
      {lines.some((line) => line.sample) && <p className="strip soon">{t("portal.sample")}</p>}
      <div className="scrolling">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("portal.homeGroup")}</th>
              <th scope="col">{t("portal.homeRound")}</th>
              <th scope="col">{t("portal.homeDecision")}</th>
              <th scope="col">{t("portal.homePublished")}</th>
              <th scope="col">{t("portal.homeDownload")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.path} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Line({ line }: { line: Schema.PublishedLine }) {
  const group = named(line);
  return (
    <tr>
      <th scope="row">
        <a href={`/api/scoring${line.path}.html`}>{group}</a>
      </th>
      <td>{line.round_name}</td>
      <td>{t("portal.homeDecisionOf", { number: line.decision_number, date: formatDate(line.decision_date) })}</td>
      <td>{formatDate(line.published_at)}</td>
      <td className="kinds">
        {KINDS.map((kind) => (
          <a
            key={kind}
            href={`/api/scoring${line.path}.${kind}`}
            aria-label={t("portal.homeDownloadAs", { kind: kind.toUpperCase(), what: `${group}, ${line.round_name}` })}
          >
            {kind.toUpperCase()}
          </a>
        ))}
      </td>
    </tr>
  );
}

function named(line: Schema.PublishedLine): string {
  return english && line.group in GROUPS ? t(GROUPS[line.group as keyof typeof GROUPS]) : line.group_name;
}
