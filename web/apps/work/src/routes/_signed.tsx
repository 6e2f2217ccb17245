import { createFileRoute, Outlet } from "@tanstack/react-router";
import { Shell } from "../shell/shell.tsx";

/** Every screen for which one has to be signed in lies below this route. */
export const Route = createFileRoute("/_signed")({ component: Signed });

function Signed() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}
