import type { Schema } from "@dti/api";
import { t } from "@dti/i18n";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { said } from "../shell/problem.ts";
import { signIn } from "./calls.ts";
import { PasswordField } from "./password-field.tsx";

/** Name and password; what was typed stays after a refusal. */
export function SignInForm({ done }: { done: () => void }) {
  const [empty, setEmpty] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const attempt = useMutation({ mutationFn: signIn, onSuccess: done });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const credentials: Schema.SignIn = {
      username: String(given.get("username") ?? "").trim(),
      password: String(given.get("password") ?? ""),
      shared_computer: given.get("shared") !== null,
    };
    const lacking = credentials.username === "" || credentials.password === "";
    setEmpty(lacking);
    if (!lacking) attempt.mutate(credentials);
  };
  const fault = empty ? t("session.required") : attempt.isError ? said(attempt.error) : undefined;
  const described = fault === undefined ? undefined : "sign-in-fault";
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <label className="field">
        <span>{t("session.username")}</span>
        <input className="input large" name="username" ref={first} autoComplete="username" autoCapitalize="none" spellCheck={false}
          aria-invalid={fault !== undefined} aria-describedby={described} />
      </label>
      <PasswordField fault={described} />
      <label className="tick">
        <input type="checkbox" name="shared" />
        <span>
          {t("session.shared")}
          <small>{t("session.sharedHint")}</small>
        </span>
      </label>
      <p id="sign-in-fault" role="alert" className="field-error">
        {fault}
      </p>
      <button type="submit" className="button primary large" disabled={attempt.isPending}>
        {t(attempt.isPending ? "session.submitting" : "session.submit")}
      </button>
    </form>
  );
}
