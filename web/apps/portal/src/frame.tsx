import { t } from "@dti/i18n";
import type { ReactNode } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { Emblem } from "./emblem.tsx";
import { NAVIGATION } from "./pages.ts";
import { english } from "./text.ts";

/** The head, the navigation and the foot around every page. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#content">
        {t("shared.skip")}
      </a>
      <Band />
      <Navigation />
      <main id="content" className="column" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </>
  );
}

function Band() {
  const [path] = useLocation();
  const search = useSearch();
  // Another language is another start of the page, so this is no link inside the app.
  const other = `${english ? "" : "/en"}${path}${search && `?${search}`}`;
  return (
    <header className="band">
      <div className="column">
        <Emblem />
        <p>
          <strong>{t("shared.site")}</strong>
          <span>{t("portal.siteAbout")}</span>
        </p>
        <a href={other} hrefLang={english ? "vi" : "en"} lang={english ? "vi" : "en"}>
          {t("shared.language")}
        </a>
        <a href="/app/" className="wide-only">
          {t("portal.navSignIn")}
        </a>
      </div>
    </header>
  );
}

function Navigation() {
  const [path] = useLocation();
  return (
    <nav className="navigation" aria-label={t("shared.navigation")}>
      <div className="column">
        {NAVIGATION.map((page) => (
          <Link key={page.path} href={page.path} aria-current={here(page.path, path)}>
            {t(page.name)}
          </Link>
        ))}
      </div>
    </nav>
  );
}

/** A page below one of the navigation belongs to it. */
function here(page: string, path: string): "page" | "true" | undefined {
  if (page === path) return "page";
  return page !== "/" && path.startsWith(`${page}/`) ? "true" : undefined;
}

function Foot() {
  return (
    <footer className="foot">
      <div className="column">
        <p>{t("portal.footOwner")}</p>
        <div>
          <h2>{t("portal.footData")}</h2>
          <ul className="links">
            <li>
              <a href="/api/scoring/public/v1/rankings">{t("portal.footJson")}</a>
            </li>
            <li>
              <a href="/api/tasks/public/v1/progress">{t("portal.footProgress")}</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
