import { t } from "@dti/i18n";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { forgetAnswers } from "../drafts/kept.ts";
import { draftsOf } from "../drafts/store.ts";
import { unfinishedOf } from "../evidence/unfinished.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import { signOut } from "./calls.ts";
import { closed, openSession } from "./state.ts";

/** Signs out, after a question when entered cells would be lost with it. */
export function SignOut({ person, asked }: { person: string; asked: () => void }) {
  const [unsent, setUnsent] = useState(0);
  const shared = openSession()?.sharedComputer ?? false;
  const drafts = draftsOf(person, shared);
  const leave = useMutation({
    mutationFn: async () => {
      await signOut();
      await drafts.clear();
      await unfinishedOf(person, shared).clear();
      await forgetAnswers();
    },
    onSuccess: () => {
      closed();
      location.assign("/app/sign-in");
    },
  });
  const ask = async (): Promise<void> => {
    asked();
    const count = await drafts.count();
    setUnsent(count);
    if (count === 0) leave.mutate();
  };
  return (
    <>
      <button type="button" onClick={() => void ask()} disabled={leave.isPending}>
        {t("session.signOut")}
      </button>
      {(unsent > 0 || leave.isError) && (
        <Dialog title={t("session.signOutTitle", { count: unsent })} close={() => setUnsent(0)}>
          <p>{t("session.signOutText")}</p>
          {leave.isError && <Failed error={leave.error} again={() => leave.mutate()} />}
          <footer>
            <button type="button" className="button" onClick={() => setUnsent(0)}>
              {t("session.stay")}
            </button>
            <button type="button" className="button danger" onClick={() => leave.mutate()}>
              {t("session.signOutAnyway", { count: unsent })}
            </button>
          </footer>
        </Dialog>
      )}
    </>
  );
}
