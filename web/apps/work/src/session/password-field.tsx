import { t } from "@dti/i18n";
import { useId, useState } from "react";
import { Icon } from "../shell/icon.tsx";

/** A password that can be shown, pasted and filled in by a password manager; `fault` is the id of what is wrong. */
export function PasswordField({ fault }: { fault: string | undefined }) {
  const [shown, setShown] = useState(false);
  const field = useId();
  return (
    <>
      <label className="field" htmlFor={field}>
        <span>{t("session.password")}</span>
      </label>
      <div className="with-button">
        <input id={field} className="input large" name="password" type={shown ? "text" : "password"}
          autoComplete="current-password" aria-invalid={fault !== undefined} aria-describedby={fault} />
        <button type="button" className="icon-button" aria-pressed={shown} onClick={() => setShown(!shown)}
          aria-label={t(shown ? "session.hidePassword" : "session.showPassword")}>
          <Icon name="eye" />
        </button>
      </div>
    </>
  );
}
