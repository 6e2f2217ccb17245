import { t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLive } from "../live/connection.ts";
import { useOfflineSince } from "../live/online.ts";
import { queries } from "../queries.ts";
import { type Me, ownUnits } from "../session/access.ts";
import type { OwnSheet } from "../sheets/reading.ts";
import { AccountMenu } from "./account.tsx";
import { Emblem } from "./emblem.tsx";
import { Icon } from "./icon.tsx";
import { Status } from "./status.tsx";

interface Props {
  me: Me;
  current: OwnSheet | undefined;
  search: () => void;
}

const summary = queries.queryOptions("get", "/api/notify/v1/notices/summary");

export function Head({ me, current, search }: Props) {
  const [unit] = ownUnits(me);
  const unread = useQuery(summary).data?.unread ?? 0;
  return (
    <header className="head">
      <Link to="/" className="mark" aria-label={t("shared.site")}>
        <Emblem />
      </Link>
      <p className="head-name">
        <strong>{t("shared.site")}</strong>
        <span>{t("work.siteAbout")}</span>
      </p>
      {unit !== undefined && (
        <p className="head-fact">
          <span>{t("desk.unit")}</span>
          <strong>{unit.name ?? unit.code}</strong>
        </p>
      )}
      {current !== undefined && (
        <p className="head-fact">
          <span>{t("desk.round")}</span>
          <strong>{current.round_name}</strong>
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

function Connection() {
  const live = useLive();
  const offline = useOfflineSince() !== null;
  const good = live && !offline;
  return (
    <span className="connection" role="status">
      <Status kind={good ? "ok" : "soon"} icon={good ? "live" : "offline"}>
        {t(good ? "parts.online" : "parts.reconnecting")}
      </Status>
    </span>
  );
}
