import { t } from "@dti/i18n";
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Link, Outlet } from "@tanstack/react-router";
import { Failed } from "../shell/failed.tsx";

export interface RouterContext {
  queryClient: QueryClient;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: ({ error, reset }) => <Failed error={error} again={reset} />,
  notFoundComponent: Missing,
});

function Missing() {
  return (
    <main className="work-main">
      <h1>{t("shared.missing")}</h1>
      <p>
        <Link to="/">{t("shared.missingWay")}</Link>
      </p>
    </main>
  );
}
