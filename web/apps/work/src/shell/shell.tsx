import { t } from "@dti/i18n";
import { Link, useRouterState } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useMe } from "../session/access.ts";
import { Bottom } from "./bottom.tsx";
import { Head } from "./head.tsx";
import { Icon } from "./icon.tsx";
import { activeOptions, Count } from "./item.tsx";
import { AREAS, type Item } from "./navigation.ts";
import { NewVersion } from "./new-version.tsx";
import { OfflineStrip } from "./offline.tsx";
import { useArrival } from "./use-arrival.ts";
import { useStanding } from "./use-standing.ts";

const Search = lazy(() => import("./search.tsx"));

/** The screens with a table as wide as the window: there the menu is a rail. */
const WIDE = /\/(?:entry|evidence|appraisal)(?:\/|$)/;

/** The head and the navigation around every screen of a signed-in person. */
export function Shell({ children }: { children: ReactNode }) {
  const me = useMe();
  const [searching, setSearching] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const standing = useStanding(me, path);
  const sections = AREAS.map((area) => area(me, standing)).filter(({ items }) => items.length > 0);
  const rail = WIDE.test(path);
  useArrival();
  useSearchKey(() => setSearching(true));
  return (
    <div className={rail ? "shell rail" : "shell"}>
      <a className="skip" href="#content">
        {t("shared.skip")}
      </a>
      <Head me={me} standing={standing} search={() => setSearching(true)} />
      <nav className="menu" aria-label={t("shared.navigation")}>
        {sections.map(({ name, items }) => (
          <div key={name ?? ""} role="group" aria-label={name && t(name)}>
            {name !== undefined && <p className="menu-section">{t(name)}</p>}
            {items.map((item) => (
              <MenuLink key={item.name} item={item} rail={rail} />
            ))}
          </div>
        ))}
      </nav>
      <main id="content" className="work-main" tabIndex={-1}>
        <NewVersion />
        {!rail && <OfflineStrip />}
        {children}
      </main>
      <Bottom items={sections.flatMap(({ items }) => items)} />
      {searching && (
        <Suspense>
          <Search me={me} items={sections.flatMap(({ items }) => items)} assessment={standing.sheet?.id} close={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  );
}

function MenuLink({ item, rail }: { item: Item; rail: boolean }) {
  return (
    <Link to={item.to} params={item.params ?? {}} activeOptions={activeOptions(item)} title={rail ? t(item.name) : undefined}>
      <Icon name={item.icon} />
      <span>{t(item.name)}</span>
      <Count item={item} />
    </Link>
  );
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });
}
