import { t } from "@dti/i18n";
import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { Emblem } from "./emblem.tsx";
import { NAVIGATION, PAGES } from "./pages.ts";
import { english } from "./text.ts";

/** The head, the navigation and the foot around every page. */
export function Frame({ children }: { children: ReactNode }) {
  useArrival();
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

/** Another page begins at its top, and where somebody reads by ear or keyboard, with its content. */
function useArrival(): void {
  const [path] = useLocation();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const part = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
    if (part === null) scrollTo(0, 0);
    else part.scrollIntoView();
    document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
  }, [path]);
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

/** A page that belongs to one of the navigation marks that one. */
function here(path: string, shown: string): "page" | "true" | undefined {
  if (path === shown) return "page";
  const belongs = PAGES.some((page) => page.within === path && shown.startsWith(page.path.replace(/:.*/, "")));
  return belongs ? "true" : undefined;
}

const FOOT = [
  ["portal.footAbout", [["/bo-chi-so", "portal.footMethod"], ["/minh-bach#lich", "portal.calendarAll"], ["/minh-bach#dinh-chinh", "portal.corrections"]]],
  ["portal.navData", [["/du-lieu-mo", "portal.footApi"], ["/api/scoring/public/v1/rankings", "portal.footJson"], ["/api/tasks/public/v1/progress.html", "portal.footProgress"]]],
] as const;

function Foot() {
  return (
    <footer className="foot">
      <div className="column">
        <div>
          <h2>{t("shared.site")}</h2>
          <p>{t("portal.footOwner")}</p>
          <p>{t("portal.footPrivacy")}</p>
        </div>
        {FOOT.map(([title, links]) => (
          <div key={title}>
            <h2>{t(title)}</h2>
            <ul className="links">
              {links.map(([href, name]) => (
                <li key={href}>{href.startsWith("/api/") ? <a href={href}>{t(name)}</a> : <Link href={href}>{t(name)}</Link>}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </footer>
  );
}
