import { formatDate, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Failed } from "../shell/failed.tsx";
import { Strip } from "../shell/strip.tsx";
import type { Sheet } from "../sheets/reading.ts";
import { type CitationFaults, readCitation } from "./citation.ts";
import { FORM_BYTES, fileName, sha256 } from "./file.ts";
import { Broken, Progress } from "./progress.tsx";
import { criterion, sameQuery, useLinking } from "./reading.ts";
import { StoreRefused } from "./sending.ts";
import type { UnfinishedStore } from "./unfinished.ts";
import { type Target, Upload, mayPutRight } from "./upload.ts";
import { useSending, wasStopped } from "./use-sending.ts";

interface Props {
  file: File;
  sheet: Sheet;
  code: string;
  target: Target;
  notes: UnfinishedStore;
  /** How many files were chosen with this one and come after it. */
  waiting: number;
  done: () => void;
}

/** The citation of a chosen file, and its way to the store; after a broken connection it goes on where it stopped. */
export function UploadForm({ file, sheet, code, target, notes, waiting, done }: Props) {
  const [faults, setFaults] = useState<CitationFaults & { open?: string }>({});
  const [upload, setUpload] = useState<Upload | null>(null);
  const { phase, sending, stop } = useSending(done);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  // What the service refused is declared anew with what was put right.
  const begun = upload !== null && !mayPutRight(sending.error);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (begun) {
      sending.mutate(upload);
      return;
    }
    const form = new FormData(event.currentTarget);
    const read = readCitation(form);
    const secret = form.get("open") === null;
    setFaults({ ...("faults" in read && read.faults), ...(secret && { open: t("evidence.needOpen") }) });
    if ("faults" in read || secret) return;
    const also = form.getAll("also").map((leaf) => criterion(sheet.id, String(leaf), sheet.unit.code));
    const made = new Upload(file, { citation: read.citation, targets: [target, ...also] }, notes);
    setUpload(made);
    sending.mutate(made);
  };
  const leaveOut = async (): Promise<void> => {
    await upload?.forget();
    done();
  };
  return (
    <form ref={box} className="section paper-form" onSubmit={submit} noValidate aria-label={t("evidence.formTitle")}>
      <h2>{t("evidence.formTitle")}</h2>
      <p>
        <strong>{fileName(file)}</strong>
        {waiting > 0 && <span className="muted"> · {t("evidence.queued", { count: waiting })}</span>}
      </p>
      <Duplicate file={file} target={target} done={done} />
      <fieldset disabled={sending.isPending || begun}>
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
        <label className="tick">
          <input type="checkbox" name="open" aria-invalid={faults.open !== undefined} aria-describedby="paper-open" />
          <span>{t("evidence.confirmOpen")}</span>
        </label>
        <small id="paper-open" className="field-error">
          {faults.open}
        </small>
      </fieldset>
      {phase !== null && sending.isPending && <Progress phase={phase} resumes={file.size > FORM_BYTES} stop={stop} />}
      {sending.isError && <Broken error={sending.error} />}
      <footer>
        <button type="button" className="button" disabled={sending.isPending} onClick={() => void leaveOut()}>
          {t("evidence.discard")}
        </button>
        <button type="submit" className="button primary" disabled={sending.isPending || sending.error instanceof StoreRefused}>
          {t(!sending.isError ? "evidence.upload" : wasStopped(sending.error) ? "evidence.goOn" : "evidence.uploadAgain")}
        </button>
      </footer>
    </form>
  );
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
  const { data: found } = useQuery({ ...sameQuery(target.unit, digest.data ?? ""), enabled: digest.data !== undefined });
  const linking = useLinking(target);
  if (!found) return null;
  const { number, issued_on: day } = found.newest.citation;
  return (
    <>
      <Strip kind="wait" icon="file">
        <span className="grow">{t("evidence.duplicate", { number, date: formatDate(day) })}</span>
        <button type="button" className="button" disabled={linking.isPending} onClick={() => linking.mutate(found.id, { onSuccess: done })}>
          {t("evidence.reuse")}
        </button>
      </Strip>
      {linking.isError && <Failed error={linking.error} />}
    </>
  );
}

