import { t } from "@dti/i18n";
import { type ClipboardEvent, type DragEvent, useState } from "react";
import { Icon } from "../shell/icon.tsx";
import { ACCEPTED, fileFault } from "./file.ts";
import { reduced } from "./photo.ts";

/** By button, camera, drop or paste, one file or many; a file that cannot be taken says why at once. */
export function Picker({ pick }: { pick: (files: readonly File[]) => void }) {
  const [faults, setFaults] = useState<readonly string[]>([]);
  const take = async (list: FileList | null, photo = false): Promise<void> => {
    const chosen = [...(list ?? [])];
    const files = photo ? await Promise.all(chosen.map(reduced)) : chosen;
    setFaults(files.flatMap((file) => fileFault(file) ?? []));
    const good = files.filter((file) => fileFault(file) === undefined);
    if (good.length > 0) pick(good);
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
          <input type="file" className="visually-hidden" accept={ACCEPTED} multiple onChange={(event) => void take(event.target.files)} />
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
        {faults.join(" ")}
      </p>
    </section>
  );
}
