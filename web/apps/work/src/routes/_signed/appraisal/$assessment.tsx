import { createFileRoute } from "@tanstack/react-router";
import { AppraisalScreen } from "../../../appraisal/screen.tsx";
import { WholeSheet } from "../../../sheets/whole.tsx";

export const Route = createFileRoute("/_signed/appraisal/$assessment")({
  validateSearch: ({ leaf }: Record<string, unknown>): { leaf?: string } =>
    typeof leaf === "string" || typeof leaf === "number" ? { leaf: String(leaf) } : {},
  component: AppraisalPage,
});

function AppraisalPage() {
  const { assessment } = Route.useParams();
  const { leaf } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <WholeSheet assessment={assessment}>
      {(sheet, known) => (
        <AppraisalScreen key={assessment} sheet={sheet} known={known} picked={leaf}
          pick={(code) => void navigate({ search: { leaf: code }, replace: true, resetScroll: false })} />
      )}
    </WholeSheet>
  );
}
