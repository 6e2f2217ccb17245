import "../appraisal/papers.css";
import "./preview.css";
import { t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PaperView } from "../appraisal/paper-view.tsx";
import { Shown } from "../shell/shown.tsx";
import { paperQuery } from "./reading.ts";

/** The page of a paper that the appraiser will see first. */
export default function Preview({ id, close }: { id: string; close: () => void }) {
  const query = useQuery(paperQuery(id));
  const [zoomed, setZoomed] = useState(false);
  return (
    <section className="section paper-preview" aria-label={t("appraisal.evidencePane")}>
      <Shown query={query} lines={12}>
        {({ versions, kept_version: kept }) => {
          const version = versions.find(({ number }) => number === kept);
          if (version === undefined) return null;
          const { citation, filename, media_type: type } = version;
          return (
            <>
              <header className="paper-head">
                <strong className="grow">{citation.number}</strong>
                <button type="button" className="button small" aria-pressed={zoomed} onClick={() => setZoomed(!zoomed)}>{t(zoomed ? "appraisal.zoomOut" : "appraisal.zoomIn")}</button>
                <button type="button" className="button small" onClick={close}>{t("parts.close")}</button>
              </header>
              <PaperView id={id} version={version.number} type={type} name={filename} page={Number(citation.page ?? 1) || 1} zoomed={zoomed} />
            </>
          );
        }}
      </Shown>
    </section>
  );
}
