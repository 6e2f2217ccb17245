import { formatTime, t } from "@dti/i18n";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { endsWithDrafts } from "../drafts/store.ts";
import { Dialog } from "../shell/dialog.tsx";
import { lastActive } from "./activity.ts";
import { renew } from "./calls.ts";
import { due, warningOf } from "./ending.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { isLeaving, openSession, useSession } from "./state.ts";

const LOOK_MS = 10_000;

/** Keeps the session while somebody works, warns before it ends, and asks to sign in over the page. */
export function SessionWatch() {
  const state = useSession();
  const queries = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  // The session whose end somebody has taken note of.
  const [noted, setNoted] = useState(0);
  useEffect(() => {
    const look = (): void => {
      setNow(Date.now());
      renewWhatIsDue();
    };
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    addEventListener("beforeunload", askBeforeLoss);
    return () => removeEventListener("beforeunload", askBeforeLoss);
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
  if (state.kind !== "open") return null;
  const { endsAt, runsOutAt } = state.session;
  const warning = warningOf(state.session, now, lastActive());
  if (warning === "idle") return <Idle until={runsOutAt} />;
  return warning === undefined || noted === endsAt ? null : <Ending at={endsAt} close={() => setNoted(endsAt)} />;
}

function Idle({ until }: { until: number }) {
  return (
    <Dialog title={t("session.soonTitle")} close={goOn}>
      <p>{t("session.soonText", { time: formatTime(new Date(until)) })}</p>
      <footer>
        <button type="button" className="button primary" onClick={goOn}>
          {t("session.goOn")}
        </button>
      </footer>
    </Dialog>
  );
}

/** Work does not put this end off, another session does. */
function Ending({ at, close }: { at: number; close: () => void }) {
  return (
    <Dialog title={t("session.endTitle", { time: formatTime(new Date(at)) })} close={close}>
      <p>{t("session.endText")}</p>
      <SignInForm done={close} />
      <p className="muted">{t("session.expiredOther")}</p>
      <footer>
        <button type="button" className="button" onClick={close}>
          {t("session.endLater")}
        </button>
      </footer>
    </Dialog>
  );
}

/** On a shared computer drafts last as long as the tab. */
function askBeforeLoss(event: BeforeUnloadEvent): void {
  if (endsWithDrafts() && !isLeaving()) event.preventDefault();
}

function goOn(): void {
  renew().catch(() => undefined);
}

function renewWhatIsDue(): void {
  const session = openSession();
  // Without a connection the next look tries again.
  if (session !== undefined && due(session, Date.now(), lastActive())) goOn();
}
