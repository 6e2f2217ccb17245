import { t } from "@dti/i18n";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Icon } from "../shell/icon.tsx";
import { Strip } from "../shell/strip.tsx";
import { ACCEPTED, fileName, megabytes, sha256 } from "./file.ts";
import { Broken, Progress } from "./progress.tsx";
import { StoreRefused } from "./sending.ts";
import type { Unfinished, UnfinishedStore } from "./unfinished.ts";
import { type Target, Upload } from "./upload.ts";
import { useBeforeLeaving } from "./use-before-leaving.ts";
import { useSending, wasStopped } from "./use-sending.ts";

/** Files for a target that an earlier page began to send. */
export function GoingOn({ target, notes }: { target: Target; notes: UnfinishedStore }) {
  const query = useQuery({ queryKey: ["unfinished", target.id], queryFn: () => notes.of(target.id), gcTime: 0, networkMode: "always" });
  return query.data?.map((one) => <OneGoingOn key={one.evidence} open={one} notes={notes} ended={() => void query.refetch()} />);
}

/** That the file is the same is known by name, size and content. */
async function isSame(file: File, open: Unfinished): Promise<boolean> {
  return fileName(file) === open.filename && file.size === open.size && (await sha256(file)) === open.sha256;
}

function OneGoingOn({ open, notes, ended }: { open: Unfinished; notes: UnfinishedStore; ended: () => void }) {
  const [other, setOther] = useState<string | undefined>();
  const [upload, setUpload] = useState<Upload | undefined>();
  const { phase, sending, stop } = useSending(ended);
  const choosing = useMutation({
    networkMode: "always",
    mutationFn: async (file: File) => {
      const same = await isSame(file, open);
      setOther(same ? undefined : fileName(file));
      if (!same) return;
      const made = new Upload(file, open, notes, open);
      setUpload(made);
      sending.mutate(made);
    },
  });
  const busy = choosing.isPending || sending.isPending;
  useBeforeLeaving(choosing.isPending);
  const leaveOut = async (): Promise<void> => {
    await notes.drop(open.evidence);
    ended();
  };
  return (
    <section className="drop" aria-label={t("evidence.unfinished", { name: open.filename, size: megabytes(open.size) })}>
      <Strip kind="soon" icon="upload">
        {t("evidence.unfinished", { name: open.filename, size: megabytes(open.size) })} {upload === undefined && t("evidence.chooseSame")}
      </Strip>
      {busy && <Progress phase={phase ?? { kind: "hashing" }} resumes stop={stop} />}
      {sending.isError && <Broken error={sending.error} />}
      <p role="alert" className="field-error">
        {other !== undefined && t("evidence.otherFile", { name: other })}
      </p>
      <p className="actions">
        {upload === undefined ? (
          <label className="button primary">
            <Icon name="upload" />
            {t("evidence.chooseAgain")}
            <input type="file" className="visually-hidden" accept={ACCEPTED} disabled={busy}
              onChange={({ target: { files } }) => files?.[0] && choosing.mutate(files[0])} />
          </label>
        ) : (
          <button type="button" className="button primary" disabled={busy || sending.error instanceof StoreRefused} onClick={() => sending.mutate(upload)}>
            {t(wasStopped(sending.error) ? "evidence.goOn" : "evidence.uploadAgain")}
          </button>
        )}
        <button type="button" className="button" disabled={busy} onClick={() => void leaveOut()}>
          {t("evidence.discard")}
        </button>
      </p>
    </section>
  );
}
