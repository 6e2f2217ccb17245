import { Refused } from "@dti/api";
import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { useEffect } from "react";
import { goLive } from "../live/connection.ts";
import { meQuery } from "../session/access.ts";
import { ConfirmDialog } from "../session/confirm-dialog.tsx";
import { SessionWatch } from "../session/watch.tsx";
import { Shell } from "../shell/shell.tsx";
import { Starting } from "../shell/starting.tsx";

/**
 * Every screen for which one has to be signed in lies below this route.
 * Its loader and that of the screen run side by side: on a slow line, who asks and what is asked for take one turn.
 */
export const Route = createFileRoute("/_signed")({
  loader: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } });
    }
  },
  component: Signed,
  pendingComponent: Starting,
});

function Signed() {
  useEffect(goLive, []);
  return (
    <>
      <Shell>
        <Outlet />
      </Shell>
      <SessionWatch />
      <ConfirmDialog />
    </>
  );
}
