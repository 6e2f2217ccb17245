import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { t } from "../text.ts";
import { Emblem } from "./emblem.tsx";
import { NAVIGATION } from "./navigation.ts";

/** The head and the navigation around every screen of a signed-in person. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t("nav.skip")}
      </a>
      <header className="head">
        <Link to="/" className="mark" aria-label={t("site")}>
          <Emblem />
        </Link>
        <p className="grow">
          <strong>{t("site")}</strong>
          <span>{t("site.about")}</span>
        </p>
        <a href="/">{t("nav.public")}</a>
      </header>
      <nav className="menu" aria-label={t("nav")}>
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
