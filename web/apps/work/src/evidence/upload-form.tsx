import { formatDate, type PlainKey, t } from "@dti/i18n";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { Failed } from "../shell/failed.tsx";
import { passing, refusedWith } from "../shell/problem.ts";
import { Strip } from "../shell/strip.tsx";
import type { Sheet } from "../sheets/reading.ts";
import { type CitationFaults, readCitation } from "./citation.ts";
import { fileName, sha256 } from "./file.ts";
import { criterion, papersChanged, storeQuery, useLinking } from "./reading.ts";
import { type Phase, StoreRefused, type Target, Upload } from "./upload.ts";

interface Props {
  file: File;
  sheet: Sheet;
  code: string;
  target: Target;
  done: () => void;
}

const PHASES: Record<Exclude<Phase["kind"], "sending">, PlainKey> = {
  completing: "evidence.completing",
  declaring: "evidence.declaring",
  done: "evidence.done",
  hashing: "evidence.hashing",
};

/** The citation of a chosen file, and its way to the store; after a broken connection it goes on where it stopped. */
export function UploadForm({ file, sheet, code, target, done }: Props) {
  const [faults, setFaults] = useState<CitationFaults>({});
  const [phase, setPhase] = useState<Phase | null>(null);
  const [upload, setUpload] = useState<Upload | null>(null);
  const sending = useMutation({
    mutationFn: (made: Upload) => made.run(setPhase),
    onSuccess: async () => {
      await papersChanged();
      done();
    },
  });
  useBeforeLeaving(sending.isPending);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = readCitation(form);
    setFaults("faults" in read ? read.faults : {});
    if ("faults" in read) return;
    const also = form.getAll("also").map((leaf) => criterion(sheet.id, String(leaf), sheet.unit.code));
    const made = upload ?? new Upload(file, read.citation, [target, ...also]);
    setUpload(made);
    sending.mutate(made);
  };
  return (
    <form className="section paper-form" onSubmit={submit} noValidate aria-label={t("evidence.formTitle")}>
      <h2>{t("evidence.formTitle")}</h2>
      <p>
        <strong>{fileName(file)}</strong>
      </p>
      <Duplicate file={file} target={target} done={done} />
      <fieldset disabled={sending.isPending || (upload !== null && !refusedWith(sending.error, 422))}>
        <Text name="number" label={t("evidence.number")} hint={t("evidence.numberHint")} fault={faults.number} />
        <Text name="issued_on" label={t("evidence.issuedOn")} hint={t("evidence.issuedHint")} fault={faults.issued_on} />
        <Text name="issuer" label={t("evidence.issuer")} fault={faults.issuer} value={sheet.unit.name} />
        <Text name="abstract" label={t("evidence.abstract")} fault={faults.abstract} />
        <Text name="page" label={t("evidence.page")} />
        <details>
          <summary>{t("evidence.also")}</summary>
          {sheet.leaves
            .filter((leaf) => leaf.code !== code && leaf.unlocked)
            .map((leaf) => (
              <label key={leaf.code} className="tick">
                <input type="checkbox" name="also" value={leaf.code} />
                <span>
                  {leaf.code} {leaf.short_name}
                </span>
              </label>
            ))}
        </details>
      </fieldset>
      {phase !== null && sending.isPending && <Progress phase={phase} />}
      {sending.isError && <Broken error={sending.error} />}
      <footer>
        <button type="button" className="button" onClick={done}>
          {t("evidence.discard")}
        </button>
        <button type="submit" className="button primary" disabled={sending.isPending || sending.error instanceof StoreRefused}>
          {t(sending.isError ? "evidence.uploadAgain" : "evidence.upload")}
        </button>
      </footer>
    </form>
  );
}

function Progress({ phase }: { phase: Phase }) {
  const percent = phase.kind === "sending" ? phase.percent : phase.kind === "completing" || phase.kind === "done" ? 100 : 0;
  const words = phase.kind === "sending" ? t("evidence.sending", { percent }) : t(PHASES[phase.kind]);
  return (
    <p role="status">
      <progress value={percent} max={100} aria-label={words} /> {words}
    </p>
  );
}

function Broken({ error }: { error: unknown }) {
  if (error instanceof StoreRefused) return <Strip kind="late" icon="error" alert>{t("evidence.storeRefused")}</Strip>;
  if (passing(error)) return <Strip kind="soon" icon="offline" alert>{t("evidence.broken")}</Strip>;
  return <Failed error={error} />;
}

interface TextProps {
  name: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  value?: string;
}

function Text({ name, label, hint, fault, value }: TextProps) {
  const words = fault ?? hint;
  return (
    <label className="field">
      <span>{label}</span>
      <input className="input" name={name} defaultValue={value} autoComplete="off" aria-invalid={fault !== undefined}
        aria-describedby={words === undefined ? undefined : `paper-${name}`} />
      {words !== undefined && (
        <small id={`paper-${name}`} className={fault === undefined ? "muted" : "field-error"}>
          {words}
        </small>
      )}
    </label>
  );
}

/** The same bytes of the same unit need not be kept twice. */
function Duplicate({ file, target, done }: Pick<Props, "done" | "file" | "target">) {
  const digest = useQuery({ queryKey: ["digest", file.name, file.size, file.lastModified], queryFn: () => sha256(file), staleTime: Infinity });
  const kept = useQuery(storeQuery(target.unit, ""));
  const linking = useLinking(target);
  const found = kept.data?.items.find(({ newest }) => newest.sha256 === digest.data);
  if (found === undefined) return null;
  const { number, issued_on: day } = found.newest.citation;
  return (
    <Strip kind="wait" icon="file">
      <span className="grow">{t("evidence.duplicate", { number, date: formatDate(day) })}</span>
      <button type="button" className="button" disabled={linking.isPending} onClick={() => linking.mutate(found.id, { onSuccess: done })}>
        {t("evidence.reuse")}
      </button>
    </Strip>
  );
}

/** The browser asks before a file that is on its way is left behind. */
function useBeforeLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [busy]);
}
