import { createFileRoute } from "@tanstack/react-router";
import { RoundScreen } from "../../../../rounds/round-screen.tsx";
import { WholeRound } from "../../../../rounds/whole.tsx";

export const Route = createFileRoute("/_signed/rounds/$round/")({ component: RoundPage });

function RoundPage() {
  const { round } = Route.useParams();
  return <WholeRound code={round}>{(found) => <RoundScreen round={found} />}</WholeRound>;
}
