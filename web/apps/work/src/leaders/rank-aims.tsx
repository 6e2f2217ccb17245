import { formatNumber, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Shown } from "../shell/shown.tsx";
import { Status } from "../shell/status.tsx";
import { aimsOf, gapOf, type RankAim } from "./aims.ts";
import { objectivesQuery } from "./objectives.ts";

/** The ranks of the province against the targets of its plans. */
export function RankAims({ year }: { year: number }) {
  const query = useQuery(objectivesQuery);
  return (
    <section className="section board-aims">
      <h2>
        {t("running.aims")} <a href="/">{t("running.aimsAll")}</a>
      </h2>
      <Shown query={query} lines={7}>
        {({ plans }) => {
          const aims = aimsOf(plans, year);
          return aims.length === 0 ? <p className="muted">{t("running.noAims")}</p> : <Aims aims={aims} />;
        }}
      </Shown>
    </section>
  );
}

function Aims({ aims }: { aims: readonly RankAim[] }) {
  return (
    <div className="scroller" role="region" tabIndex={0} aria-label={t("running.aims")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("running.aimName")}</th>
            <th scope="col">{t("running.aimSpan")}</th>
            <th scope="col" className="number">{t("running.aimRank")}</th>
            <th scope="col" className="number">{t("running.aimTarget")}</th>
            <th scope="col">{t("running.aimResult")}</th>
            <th scope="col">{t("running.leads")}</th>
          </tr>
        </thead>
        <tbody>
          {aims.map((aim) => (
            <tr key={aim.key}>
              <th scope="row">{aim.name}</th>
              <td><Span aim={aim} /></td>
              <td className="number">{aim.rank === null ? "–" : `${aim.rank}/${aim.of}`} <span className="muted">{aim.rankYear}</span></td>
              <td className="number">{aim.words} <span className="muted">{aim.targetYear}</span></td>
              <td><Result gap={gapOf(aim)} /></td>
              <td className="muted">{aim.lead}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Result({ gap }: { gap: number | null }) {
  if (gap === null) return <span className="muted">{t("running.aimUnknown")}</span>;
  return gap <= 0 ? <Status kind="ok" icon="check">{t("running.aimMet")}</Status> : <Status kind="soon" icon="next">{t("running.aimGap", { count: formatNumber(gap) })}</Status>;
}

const WIDE = 160;
const HIGH = 16;
const INSET = 6;

/** From the stated rank to the target; place 1 at the right. The numbers beside say the same. */
function Span({ aim: { of, rank, target } }: { aim: RankAim }) {
  const x = (place: number): number => INSET + ((of - place) / Math.max(1, of - 1)) * (WIDE - 2 * INSET);
  const y = HIGH / 2;
  return (
    <svg className="aim-span" width={WIDE} height={HIGH} aria-hidden="true">
      <line x1={INSET} x2={WIDE - INSET} y1={y} y2={y} />
      {rank !== null && <line className="gap" x1={x(rank)} x2={x(target)} y1={y} y2={y} />}
      {rank !== null && <circle cx={x(rank)} cy={y} r={5} />}
      <line className="goal" x1={x(target)} x2={x(target)} y1={1} y2={HIGH - 1} />
    </svg>
  );
}
