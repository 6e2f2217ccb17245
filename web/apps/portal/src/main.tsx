import "@dti/look/tokens.css";
import "@dti/look/base.css";
import "@dti/look/parts.css";
import "@dti/charts/charts.css";
import "@dti/geo/geo.css";
import "./frame.css";
import "./portal.css";
// A file of its own would cost the first page more than it holds.
import "./home/home.css";
import { t } from "@dti/i18n";
import { Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Route, Router, Switch } from "wouter";
import { Frame } from "./frame.tsx";
import { Missing } from "./pages/missing.tsx";
import { PAGES } from "./pages.ts";
import { base } from "./text.ts";

function Portal() {
  return (
    <Router base={base}>
      <Frame>
        <Suspense fallback={<div className="page-height" />}>
          <Switch>
            {PAGES.map(({ path, page }) => (
              <Route key={path} path={path} component={page} />
            ))}
            <Route component={Missing} />
          </Switch>
        </Suspense>
      </Frame>
    </Router>
  );
}

document.title = t("shared.site");
const root = document.querySelector("#root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(<Portal />);
