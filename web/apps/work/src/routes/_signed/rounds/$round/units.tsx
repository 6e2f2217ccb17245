import { createFileRoute } from "@tanstack/react-router";
import { LateScreen } from "../../../../rounds/late-screen.tsx";
import { WholeRound } from "../../../../rounds/whole.tsx";

export const Route = createFileRoute("/_signed/rounds/$round/units")({ component: RoundPage });

function RoundPage() {
  const { round } = Route.useParams();
  return <WholeRound code={round}>{(found) => <LateScreen round={found} />}</WholeRound>;
}
