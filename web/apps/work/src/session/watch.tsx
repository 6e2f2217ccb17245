import { formatTime, t } from "@dti/i18n";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Dialog } from "../shell/dialog.tsx";
import { lastActive } from "./activity.ts";
import { renew } from "./calls.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { openSession, useSession } from "./state.ts";

const LOOK_MS = 10_000;
/** Before its end the token is exchanged, so that no call has to wait for it. */
const EARLY_MS = 60_000;
const WARNING_MS = 2 * 60_000;

/** Keeps the session while somebody works, warns before it ends, and asks to sign in over the page. */
export function SessionWatch() {
  const state = useSession();
  const queries = useQueryClient();
  const [ending, setEnding] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setEnding(look(Date.now())), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  if (state.kind === "over") {
    return (
      <Dialog title={t("session.expiredTitle")}>
        <p>{t("session.expiredText")}</p>
        <SignInForm done={() => void queries.invalidateQueries()} />
        <p className="muted">{t("session.expiredOther")}</p>
      </Dialog>
    );
  }
  if (state.kind !== "open" || !ending) return null;
  return (
    <Dialog title={t("session.soonTitle")} close={goOn}>
      <p>{t("session.soonText", { time: formatTime(new Date(state.session.runsOutAt)) })}</p>
      <footer>
        <button type="button" className="button primary" onClick={goOn}>
          {t("session.goOn")}
        </button>
      </footer>
    </Dialog>
  );
}

function goOn(): void {
  renew().catch(() => undefined);
}

/** Renews what is due; whether the session is about to end with nobody at work. */
function look(now: number): boolean {
  const session = openSession();
  if (session === undefined) return false;
  const active = now - lastActive() < WARNING_MS;
  const ending = session.runsOutAt - now < WARNING_MS;
  if (session.tokenExpiresAt - now < EARLY_MS || (ending && active)) {
    // Without a connection the next look tries again.
    renew().catch(() => undefined);
  }
  return ending && !active;
}
