import type { Schema } from "@dti/api";
import { ChartFigure, RankSteps, rankStepsTable } from "@dti/charts";
import { formatDate, t } from "@dti/i18n";
import type { Aim } from "./aim.ts";

/** The rank of the province by year beside the rank its plan sets for the year. */
export function Rank({ found }: { readonly found: Aim | null }) {
  const title = t("portal.aimTitle");
  return (
    <>
      <h2>{title}</h2>
      {found === null ? (
        <p className="empty">{t("portal.aimEmpty")}</p>
      ) : (
        <ChartFigure title={title} file="hang-muc-tieu" table={rankStepsTable(title, found.years)} caption={paperOf(found.plan)}>
          {(width) => <RankSteps title={title} years={found.years} width={width} />}
        </ChartFigure>
      )}
    </>
  );
}

/** A paper as it is cited. */
function paperOf({ name, paper }: Schema.PlanObjectives): string {
  const { issuer, number, issued_on: day } = paper;
  if (number === null || day === null) return t("portal.aimPaperBare", { name, issuer });
  return t("portal.aimPaper", { name, issuer, number, date: formatDate(day) });
}
