import { t } from "@dti/i18n";
import { createFileRoute, useRouter } from "@tanstack/react-router";
import { meQuery } from "../session/access.ts";
import { SignInForm } from "../session/sign-in-form.tsx";
import { Emblem } from "../shell/emblem.tsx";
import { choose, english } from "../text.ts";

interface Search {
  /** Where to go on afterwards. */
  to?: string;
}

export const Route = createFileRoute("/sign-in")({
  validateSearch: ({ to }: Record<string, unknown>): Search => (inside(to) ? { to } : {}),
  component: SignInPage,
});

/** An address of this app, so that no link leads through the sign-in to elsewhere. */
function inside(to: unknown): to is string {
  return typeof to === "string" && /^\/(?![/\\])/.test(to);
}

function SignInPage() {
  const { to } = Route.useSearch();
  const router = useRouter();
  const done = async (): Promise<void> => {
    router.options.context.queryClient.removeQueries({ queryKey: meQuery.queryKey });
    await router.navigate({ to: to ?? "/" });
  };
  return (
    <div className="gate">
      <header className="gate-band">
        <div className="gate-column">
          <Emblem />
          <p className="grow">
            <span>{t("session.province")}</span>
            <strong>{t("shared.site")}</strong>
          </p>
          <a href="/">{t("session.publicPages")}</a>
          <button type="button" className="link" lang={english ? "vi" : "en"} onClick={() => choose(english ? "vi" : "en")}>
            {t("session.otherLanguage")}
          </button>
        </div>
      </header>
      <main className="gate-column gate-main">
        <section className="gate-form">
          <h1>{t("session.title")}</h1>
          <SignInForm done={() => void done()} />
        </section>
        <aside>
          <section className="section">
            <h2>{t("session.monthly")}</h2>
            <dl className="gate-days">
              <dt>{t("session.before20")}</dt>
              <dd>{t("session.monthlyLead")}</dd>
              <dt>{t("session.before25")}</dt>
              <dd>{t("session.monthlyOwner")}</dd>
            </dl>
          </section>
          <p className="muted">{t("session.help")}</p>
        </aside>
      </main>
      <footer className="gate-foot">
        <p className="gate-column">{t("session.agency")}</p>
      </footer>
    </div>
  );
}
