import "@dti/look/tokens.css";
import "@dti/look/base.css";
import "@dti/look/parts.css";
import "./fonts.css";
import "./shell/shell.css";
import "./shell/menu.css";
import "./shell/parts.css";
import "./shell/rows.css";
import "./session/session.css";
import "./sheets/sheets.css";
import "./entry/entry.css";
import "./entry/cells.css";
import "./entry/cards.css";
import { t } from "@dti/i18n";
import { onlineManager, QueryClientProvider } from "@tanstack/react-query";
import { createRouter, RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { keepFiles } from "./live/files.ts";
import { queryClient } from "./queries.ts";
import { routeTree } from "./routeTree.gen.ts";
import { keepAnswers } from "./session/reopening.ts";
import { Coming } from "./shell/starting.tsx";
import "./text.ts";

/** A wait that is noticed. */
const NOTICED_MS = 200;

const router = createRouter({
  routeTree,
  basepath: "/app",
  context: { queryClient },
  defaultPreload: "intent",
  // Queries know how fresh what they read is.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: NOTICED_MS,
  // What has come is shown at once.
  defaultPendingMinMs: 0,
  defaultPendingComponent: Coming,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

// Queries wait for the network from the start, too, not only once it goes.
onlineManager.setOnline(navigator.onLine);
keepAnswers(queryClient);
keepFiles();
// The code of the screen comes while the server says who asks.
const [matched] = router.getMatchedRoutes(router.latestLocation.pathname);
for (const route of matched) void router.loadRouteChunk(route);
document.title = t("shared.site");
const root = document.querySelector("#root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
