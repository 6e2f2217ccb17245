import { createFileRoute } from "@tanstack/react-router";
import { ReturnsScreen } from "../../../../sheets/returns-screen.tsx";
import { WholeSheet } from "../../../../sheets/whole.tsx";

export const Route = createFileRoute("/_signed/assessments/$assessment/returns")({ component: ReturnsPage });

function ReturnsPage() {
  const { assessment } = Route.useParams();
  return <WholeSheet assessment={assessment}>{(sheet, known) => <ReturnsScreen key={assessment} sheet={sheet} known={known} />}</WholeSheet>;
}
