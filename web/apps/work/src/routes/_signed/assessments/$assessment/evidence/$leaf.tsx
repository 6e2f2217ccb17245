import { createFileRoute } from "@tanstack/react-router";
import { EvidenceScreen } from "../../../../../evidence/screen.tsx";
import { WholeSheet } from "../../../../../sheets/whole.tsx";

export const Route = createFileRoute("/_signed/assessments/$assessment/evidence/$leaf")({ component: EvidencePage });

function EvidencePage() {
  const { assessment, leaf } = Route.useParams();
  return (
    <WholeSheet assessment={assessment}>
      {(sheet, known) => <EvidenceScreen key={leaf} sheet={sheet} known={known} code={leaf} />}
    </WholeSheet>
  );
}
