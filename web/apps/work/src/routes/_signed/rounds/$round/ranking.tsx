import { createFileRoute } from "@tanstack/react-router";
import { RankingScreen } from "../../../../rounds/ranking-screen.tsx";
import { WholeRound } from "../../../../rounds/whole.tsx";

export const Route = createFileRoute("/_signed/rounds/$round/ranking")({
  validateSearch: (given: Record<string, unknown>): { group?: string | undefined } => ({
    group: typeof given["group"] === "string" ? given["group"] : undefined,
  }),
  component: RankingPage,
});

function RankingPage() {
  const { round } = Route.useParams();
  const { group } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <WholeRound code={round}>
      {(found) => <RankingScreen round={found} group={group} pick={(next) => void navigate({ search: { group: next }, replace: true })} />}
    </WholeRound>
  );
}
