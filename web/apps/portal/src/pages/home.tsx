import { content, gateway, type Schema } from "@dti/api";
import { useReading } from "../reading.ts";
import { Shown } from "../shown.tsx";
import { english, type Key, locale, t } from "../text.ts";

const KINDS = ["html", "csv", "json"] as const;
const GROUPS: Readonly<Record<string, Key>> = {
  communes: "group.communes",
  departments: "group.departments",
  province: "group.province",
  others: "group.others",
};

async function rankings(): Promise<Schema.PublishedLine[]> {
  const list = await content(gateway().GET("/api/scoring/public/v1/rankings"));
  return list.items;
}

/** P1: what has been published. */
export default function Home() {
  const reading = useReading(rankings);
  return (
    <>
      <h1>{t("home.title")}</h1>
      <p className="lead">{t("home.lead")}</p>
      <Shown reading={reading} lines={4}>
        {(lines) => (lines.length === 0 ? <p>{t("home.empty")}</p> : <Published lines={lines} />)}
      </Shown>
    </>
  );
}

function Published({ lines }: { lines: Schema.PublishedLine[] }) {
  return (
    <>
      {lines.some((line) => line.sample) && <p className="strip soon">{t("sample")}</p>}
      <div className="scrolling">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("home.group")}</th>
              <th scope="col">{t("home.round")}</th>
              <th scope="col">{t("home.decision")}</th>
              <th scope="col">{t("home.published")}</th>
              <th scope="col">{t("home.download")}</th>
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
      <td>{t("home.decisionOf", { number: line.decision_number, date: day(line.decision_date) })}</td>
      <td>{day(line.published_at)}</td>
      <td className="kinds">
        {KINDS.map((kind) => (
          <a
            key={kind}
            href={`/api/scoring${line.path}.${kind}`}
            aria-label={t("home.downloadAs", { kind: kind.toUpperCase(), what: `${group}, ${line.round_name}` })}
          >
            {kind.toUpperCase()}
          </a>
        ))}
      </td>
    </tr>
  );
}

function named(line: Schema.PublishedLine): string {
  const key = GROUPS[line.group];
  return english && key ? t(key) : line.group_name;
}

function day(text: string): string {
  const options = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(text));
}
