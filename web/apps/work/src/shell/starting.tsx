import { t } from "@dti/i18n";
import { Emblem } from "./emblem.tsx";
import { Skeleton } from "./shown.tsx";

const LINES = 9;

/** A screen whose code is on its way. */
export function Coming() {
  return <Skeleton lines={LINES} />;
}

/** The app while it asks who is there. */
export function Starting() {
  return (
    <div className="shell">
      <header className="head">
        <span className="mark">
          <Emblem />
        </span>
        <p className="head-name">
          <strong>{t("shared.site")}</strong>
          <span>{t("work.siteAbout")}</span>
        </p>
      </header>
      <div className="menu" />
      <main className="work-main">
        <Coming />
      </main>
    </div>
  );
}
