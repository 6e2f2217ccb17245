import { t } from "@dti/i18n";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Dialog } from "../shell/dialog.tsx";
import { said } from "../shell/problem.ts";
import { meQuery } from "./access.ts";
import { confirm } from "./calls.ts";
import { answered, useAsked } from "./confirming.ts";
import { PasswordField } from "./password-field.tsx";

const FAULT = "confirm-fault";

/** Asks for the password while a call waits for it. */
export function ConfirmDialog() {
  return useAsked() ? <Question /> : null;
}

function Question() {
  const me = useQuery(meQuery);
  const attempt = useMutation({ mutationFn: confirm, onSuccess: () => answered(true) });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    attempt.mutate(String(new FormData(event.currentTarget).get("password") ?? ""));
  };
  const fault = attempt.isError ? said(attempt.error) : undefined;
  return (
    <Dialog title={t("session.confirmTitle")} close={() => answered(false)}>
      <p>{t("session.confirmText")}</p>
      <form className="sign-in-form" onSubmit={submit} noValidate>
        {/* Password managers look for the name beside the password. */}
        <input name="username" hidden autoComplete="username" value={me.data?.username ?? ""} readOnly />
        <PasswordField fault={fault === undefined ? undefined : FAULT} />
        <p id={FAULT} role="alert" className="field-error">
          {fault}
        </p>
        <footer>
          <button type="button" className="button" onClick={() => answered(false)}>
            {t("parts.cancel")}
          </button>
          <button type="submit" className="button primary" disabled={attempt.isPending}>
            {t("session.confirm")}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
