import { t } from "@dti/i18n";
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, type ErrorComponentProps, Link, Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { Failed } from "../shell/failed.tsx";

export interface RouterContext {
  queryClient: QueryClient;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: Broken,
  notFoundComponent: Missing,
});

function Broken({ error }: ErrorComponentProps) {
  const router = useRouter();
  useEffect(() => {
    // Opened without a network, it goes on by itself when there is one.
    const again = (): void => void router.invalidate();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [router]);
  return (
    <main className="work-main">
      <h1>{t("shared.broken")}</h1>
      <Failed error={error} again={() => void router.invalidate()} />
      <p>
        <a href={router.basepath}>{t("shared.missingWay")}</a>
      </p>
    </main>
  );
}

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
