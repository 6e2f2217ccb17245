import { t } from "@dti/i18n";
import { useId, useRef, useState } from "react";
import type { Me } from "../session/access.ts";
import { SignOut } from "../session/sign-out.tsx";
import { choose, english } from "../text.ts";
import { Icon } from "./icon.tsx";
import { ROLES } from "./roles.ts";
import { chooseSingleKeys, singleKeys } from "./single-keys.ts";

/** Who is signed in, and what belongs to the person rather than to a screen. */
export function AccountMenu({ me }: { me: Me }) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <>
      <button type="button" className="account" popoverTarget={id} aria-label={t("desk.account", { post: me.post })}>
        <Icon name="person" size={22} />
        <span>{me.post}</span>
      </button>
      <div id={id} ref={box} popover="auto" className="account-menu">
        <p>
          <strong>{me.post}</strong>
          <span className="muted">{me.username}</span>
        </p>
        <ul className="plain">
          {me.roles.map((one) => (
            <li key={`${one.role} ${one.unit}`}>
              {t(ROLES[one.role])} · {one.unit_name ?? one.unit}
            </li>
          ))}
        </ul>
        <button type="button" lang={english ? "vi" : "en"} onClick={() => choose(english ? "vi" : "en")}>
          {t("desk.language")}
        </button>
        <SingleKeys person={me.person} />
        <a href="/">{t("desk.publicPages")}</a>
        <SignOut person={me.person} asked={() => box.current?.hidePopover()} />
      </div>
    </>
  );
}

function SingleKeys({ person }: { person: string }) {
  const [on, setOn] = useState(() => singleKeys(person));
  const turn = (): void => {
    chooseSingleKeys(person, !on);
    setOn(!on);
  };
  return (
    <button type="button" onClick={turn}>
      {t(on ? "desk.singleKeysOn" : "desk.singleKeysOff")}
    </button>
  );
}
