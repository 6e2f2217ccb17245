import type { Schema } from "@dti/api";
import { formatDate, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { queries } from "../../queries.ts";
import { Shown } from "../../shell/shown.tsx";

export const Route = createFileRoute("/_signed/")({ component: Rounds });

const rounds = queries.queryOptions("get", "/api/scoring/v1/rounds");

function Rounds() {
  const query = useQuery(rounds);
  return (
    <>
      <h1>{t("work.roundsTitle")}</h1>
      <Shown query={query} lines={4}>
        {({ items }) => (items.length === 0 ? <p>{t("work.roundsEmpty")}</p> : <Table rounds={items} />)}
      </Shown>
    </>
  );
}

function Table({ rounds: shown }: { rounds: Schema.RoundView[] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("work.roundsName")}</th>
          <th scope="col" className="number">
            {t("work.roundsYear")}
          </th>
          <th scope="col">{t("work.roundsOpened")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((round) => (
          <tr key={round.code}>
            <th scope="row">{round.name}</th>
            <td className="number">{round.year}</td>
            <td>{formatDate(round.opened_at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
