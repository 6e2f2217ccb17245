import { t } from "@dti/i18n";
import { createFileRoute } from "@tanstack/react-router";
import { CheckScreen } from "../../../../sheets/check-screen.tsx";
import { WholeSheet } from "../../../../sheets/whole.tsx";

export const Route = createFileRoute("/_signed/assessments/$assessment/check")({ component: CheckPage });

function CheckPage() {
  const { assessment } = Route.useParams();
  return (
    <WholeSheet assessment={assessment}>
      {(sheet, known) => <CheckScreen key={assessment} title={t("sheet.checkTitle")} sheet={sheet} known={known} />}
    </WholeSheet>
  );
}
