import { createFileRoute } from "@tanstack/react-router";
import { PublicationScreen } from "../../../../publication/screen.tsx";
import { WholeRound } from "../../../../rounds/whole.tsx";

export const Route = createFileRoute("/_signed/rounds/$round/publication")({ component: RoundPage });

function RoundPage() {
  const { round } = Route.useParams();
  return <WholeRound code={round}>{(found) => <PublicationScreen round={found} />}</WholeRound>;
}
