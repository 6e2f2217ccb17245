import { t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { useLive } from "../live/connection.ts";
import { useOfflineSince } from "../live/online.ts";
import { type Me, ownUnits } from "../session/access.ts";
import { workUnits } from "../sheets/reading.ts";
import { workFor } from "../sheets/work-unit.ts";
import { AccountMenu } from "./account.tsx";
import { Emblem } from "./emblem.tsx";
import { Icon } from "./icon.tsx";
import type { Standing } from "./navigation.ts";
import { Status } from "./status.tsx";

interface Props {
  me: Me;
  standing: Standing;
  search: () => void;
}

export function Head({ me, standing, search }: Props) {
  const { sheet, unread = 0 } = standing;
  return (
    <header className="head">
      <Link to="/" className="mark" aria-label={t("shared.site")}>
        <Emblem />
      </Link>
      <p className="head-name">
        <strong>{t("shared.site")}</strong>
        <span>{t("work.siteAbout")}</span>
      </p>
      <Unit me={me} working={standing.unit} />
      {sheet !== undefined && (
        <p className="head-fact">
          <span>{t("desk.round")}</span>
          <strong>{sheet.round_name}</strong>
        </p>
      )}
      <span className="grow" />
      <button type="button" className="find" onClick={search} aria-haspopup="dialog">
        <Icon name="search" />
        <span>{t("desk.searchButton")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Connection />
      <Link to="/notices" className="icon-button bell" aria-label={t("desk.noticesUnread", { count: unread })}>
        <Icon name="bell" size={22} />
        {unread > 0 && <i aria-hidden="true">{unread}</i>}
      </Link>
      <AccountMenu me={me} />
    </header>
  );
}

/** For whom somebody works here; who works for several units says for which. */
function Unit({ me, working }: { me: Me; working: string | undefined }) {
  const units = workUnits(me);
  const unit = units.find(({ code }) => code === working) ?? ownUnits(me)[0];
  if (unit === undefined) return null;
  if (units.length < 2) {
    return (
      <p className="head-fact">
        <span>{t("desk.unit")}</span>
        <strong>{unit.name ?? unit.code}</strong>
      </p>
    );
  }
  return (
    <label className="head-fact">
      <span>{t("desk.unit")}</span>
      <select value={unit.code} onChange={(event) => workFor(me.person, event.target.value)}>
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {name ?? code}
          </option>
        ))}
      </select>
    </label>
  );
}

function Connection() {
  const lost = useLive() === false;
  const offline = useOfflineSince() !== null;
  const good = !lost && !offline;
  return (
    <span className="connection" role="status">
      <Status kind={good ? "ok" : "soon"} icon={good ? "live" : "offline"}>
        {t(good ? "parts.online" : "parts.reconnecting")}
      </Status>
    </span>
  );
}
