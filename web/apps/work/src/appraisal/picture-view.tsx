import { t } from "@dti/i18n";
import { useEffect, useMemo } from "react";

/** A picture as evidence; its name stands for what it shows. */
export function PictureView({ bytes, type, name, zoomed }: { bytes: ArrayBuffer; type: string; name: string; zoomed: boolean }) {
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes], { type })), [bytes, type]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div className={zoomed ? "paper-view zoomed" : "paper-view"} role="region" tabIndex={0} aria-label={t("appraisal.page", { name })}>
      <img src={address} alt={name} />
    </div>
  );
}
