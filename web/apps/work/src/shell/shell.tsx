import { t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Emblem } from "./emblem.tsx";
import { NAVIGATION } from "./navigation.ts";

/** The head and the navigation around every screen of a signed-in person. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t("shared.skip")}
      </a>
      <header className="head">
        <Link to="/" className="mark" aria-label={t("shared.site")}>
          <Emblem />
        </Link>
        <p className="grow">
          <strong>{t("shared.site")}</strong>
          <span>{t("work.siteAbout")}</span>
        </p>
        <a href="/">{t("work.navPublic")}</a>
      </header>
      <nav className="menu" aria-label={t("shared.navigation")}>
        {NAVIGATION.map((item) => (
          <Link key={item.to} to={item.to} activeOptions={{ exact: true }}>
            {t(item.name)}
          </Link>
        ))}
      </nav>
      <main id="content" className="work-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
