import "./papers.css";
import { formatDate } from "@dti/i18n";
import { useMutation, useQuery } from "@tanstack/react-query";
import { openPaper, paperQuery } from "../evidence/reading.ts";
import { t } from "../evidence/words.ts";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { Shown } from "../shell/shown.tsx";
import { Strip } from "../shell/strip.tsx";
import { PaperView } from "./paper-view.tsx";

interface Props {
  papers: readonly string[];
  at: number;
  show: (at: number) => void;
  zoomed: boolean;
  zoom: () => void;
}

/** The evidence of the criterion, one paper in view. */
export function EvidencePane({ papers, at, show, zoomed, zoom }: Props) {
  const paper = papers[at] ?? papers[0];
  return (
    <section className="papers" data-pane="papers" tabIndex={-1} aria-label={t("appraisal.evidencePane")}>
      {papers.length > 1 && (
        <div className="papers-tabs" role="group" aria-label={t("appraisal.choosePaper")}>
          {papers.map((id, position) => (
            <PaperTab key={id} id={id} position={position} current={id === paper} show={() => show(position)} />
          ))}
        </div>
      )}
      {paper === undefined ? (
        <Strip kind="soon" icon="warning"><span>{t("appraisal.noEvidence")}</span></Strip>
      ) : (
        <Paper key={paper} id={paper} zoomed={zoomed} zoom={zoom} />
      )}
    </section>
  );
}

function PaperTab({ id, position, current, show }: { id: string; position: number; current: boolean; show: () => void }) {
  const { data } = useQuery(paperQuery(id));
  return (
    <button type="button" aria-pressed={current} onClick={show}>
      {`${position + 1}. ${data?.versions.at(-1)?.citation.number ?? "…"}`}
    </button>
  );
}

function Paper({ id, zoomed, zoom }: { id: string; zoomed: boolean; zoom: () => void }) {
  const query = useQuery(paperQuery(id));
  const opening = useMutation({ mutationFn: openPaper });
  return (
    <Shown query={query} lines={8}>
      {({ versions, kept_version: kept }) => {
        const version = versions.find(({ number }) => number === kept) ?? versions.at(-1);
        if (version === undefined) return null;
        const { citation } = version;
        return (
          <>
            <header className="paper-head">
              <p className="grow">
                <strong>{citation.number}</strong>, {formatDate(citation.issued_on)}, {citation.issuer}
                <span className="muted">{citation.abstract}{citation.page && `, ${t("evidence.pageOf", { page: citation.page })}`}</span>
              </p>
              <button type="button" className="button" aria-pressed={zoomed} onClick={zoom}>{t(zoomed ? "appraisal.zoomOut" : "appraisal.zoomIn")} <kbd>Z</kbd></button>
              {kept !== null && (
                <button type="button" className="button" disabled={opening.isPending} onClick={() => opening.mutate(id)}>
                  <Icon name="file" size={16} />{t("appraisal.download")}
                </button>
              )}
            </header>
            {opening.isError && <Failed error={opening.error} again={() => opening.mutate(id)} />}
            {kept === null ? (
              <Strip kind="late" icon="error"><span>{t("appraisal.blocked")}</span></Strip>
            ) : (
              <PaperView id={id} version={kept} type={version.media_type} name={version.filename} page={Number(citation.page ?? 1) || 1} zoomed={zoomed} />
            )}
          </>
        );
      }}
    </Shown>
  );
}
