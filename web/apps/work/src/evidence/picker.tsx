import { t } from "@dti/i18n";
import { type ClipboardEvent, type DragEvent, useState } from "react";
import { Icon } from "../shell/icon.tsx";
import { ACCEPTED, fileFault } from "./file.ts";
import { reduced } from "./photo.ts";

/** By button, camera, drop or paste; a file that cannot be taken says why at once. */
export function Picker({ pick }: { pick: (file: File) => void }) {
  const [fault, setFault] = useState<string | undefined>();
  const take = async (files: FileList | null, photo = false): Promise<void> => {
    const chosen = files?.[0];
    if (chosen === undefined) return;
    const file = photo ? await reduced(chosen) : chosen;
    const wrong = fileFault(file);
    setFault(wrong);
    if (wrong === undefined) pick(file);
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files);
  };
  const pasted = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length > 0) void take(event.clipboardData.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the two buttons do the same by keyboard
    <section className="drop" aria-label={t("evidence.choose")} onDragOver={(event) => event.preventDefault()} onDrop={dropped} onPaste={pasted}>
      <p>{t("evidence.drop")}</p>
      <p className="actions">
        <label className="button primary">
          <Icon name="upload" />
          {t("evidence.choose")}
          <input type="file" className="visually-hidden" accept={ACCEPTED} onChange={(event) => void take(event.target.files)} />
        </label>
        <label className="button">
          <Icon name="camera" />
          {t("evidence.photo")}
          <input type="file" className="visually-hidden" accept="image/*" capture="environment"
            onChange={(event) => void take(event.target.files, true)} />
        </label>
      </p>
      <p className="muted">{t("evidence.limits")}</p>
      <p role="alert" className="field-error">
        {fault}
      </p>
    </section>
  );
}
