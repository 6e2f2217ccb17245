import { t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icon.tsx";
import { activeOptions, Count } from "./item.tsx";
import type { Item } from "./navigation.ts";

const ROOM = 3;

/** The bar of a phone: the first screens, and the rest behind one button. */
export function Bottom({ items }: { items: readonly Item[] }) {
  const [open, setOpen] = useState(false);
  const first = items.filter((item) => item.first).slice(0, ROOM);
  return (
    <nav className="bottom" aria-label={t("desk.menu")}>
      {first.map((item) => (
        <Link key={item.name} to={item.to} params={item.params ?? {}} activeOptions={activeOptions(item)}>
          <Icon name={item.icon} size={22} />
          <span>{t(item.name)}</span>
          <Count item={item} />
        </Link>
      ))}
      <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon name="list" size={22} />
        {t("desk.more")}
      </button>
      {open && (
        <Dialog title={t("desk.menu")} close={() => setOpen(false)}>
          <div className="menu-list">
            {items.map((item) => (
              <Link key={item.name} to={item.to} params={item.params ?? {}} activeOptions={activeOptions(item)} onClick={() => setOpen(false)}>
                <Icon name={item.icon} />
                <span>{t(item.name)}</span>
                <Count item={item} />
              </Link>
            ))}
          </div>
        </Dialog>
      )}
    </nav>
  );
}
