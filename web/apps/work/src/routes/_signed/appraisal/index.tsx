import { createFileRoute } from "@tanstack/react-router";
import { type Asked, QUEUE_STATES } from "../../../appraisal/reading.ts";
import { QueueScreen } from "../../../appraisal/queue-screen.tsx";

const text = (given: unknown): string | undefined =>
  typeof given === "string" || typeof given === "number" ? String(given) : undefined;

export const Route = createFileRoute("/_signed/appraisal/")({
  validateSearch: (given: Record<string, unknown>): Asked => ({
    round: text(given["round"]),
    group: text(given["group"]),
    unit: text(given["unit"]),
    leaf: text(given["leaf"]),
    state: QUEUE_STATES.find((state) => state === given["state"]),
  }),
  component: QueuePage,
});

function QueuePage() {
  const asked = Route.useSearch();
  const navigate = Route.useNavigate();
  return <QueueScreen asked={asked} ask={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />;
}
