import { createFileRoute } from "@tanstack/react-router";
import { OpenScreen } from "../../../rounds/open-screen.tsx";

export const Route = createFileRoute("/_signed/rounds/new")({ component: OpenPage });

function OpenPage() {
  const navigate = Route.useNavigate();
  return <OpenScreen opened={(round) => void navigate({ to: "/rounds/$round", params: { round } })} />;
}
