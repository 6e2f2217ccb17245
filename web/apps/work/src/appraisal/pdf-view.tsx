import { t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist";
// oxlint-disable-next-line import/default -- the address of the file, which Vite makes
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { Skeleton } from "../shell/shown.tsx";
import { Strip } from "../shell/strip.tsx";
import { draw, release } from "./pdf-drawing.ts";
import { ThumbStrip } from "./thumb-strip.tsx";

GlobalWorkerOptions.workerSrc = worker;
const ZOOM = 2;
const DRAWING = "pdf-page";

interface Props {
  bytes: ArrayBuffer;
  name: string;
  first: number;
  zoomed: boolean;
}

/** A PDF page by page, drawn here: what it contains never runs. */
export default function PdfView({ bytes, name, first, zoomed }: Props) {
  const [chosen, setChosen] = useState(first);
  const document = useDocument(bytes);
  if (document === null) return <Strip kind="late" icon="error"><span>{t("appraisal.unreadable", { name })}</span></Strip>;
  if (document === undefined) return <Skeleton lines={12} />;
  const pages = document.numPages;
  const page = Math.min(Math.max(1, chosen), pages);
  return (
    <>
      <div className="pager" role="group" aria-label={t("appraisal.pages")}>
        <button type="button" className="icon-button" aria-label={t("appraisal.pageBefore")} disabled={page === 1} onClick={() => setChosen(page - 1)}><Icon name="back" /></button>
        <span role="status">{t("appraisal.pageOf", { page, pages })}</span>
        <button type="button" className="icon-button" aria-label={t("appraisal.pageAfter")} disabled={page === pages} onClick={() => setChosen(page + 1)}><Icon name="next" /></button>
      </div>
      <div className="pdf-view">
        {pages > 1 && <ThumbStrip document={document} page={page} show={setChosen} drawing={[DRAWING, name]} />}
        <Page key={page} document={document} page={page} name={name} zoomed={zoomed} />
      </div>
    </>
  );
}

/** What the bytes contain: undefined while they are read, null when they cannot be. Its worker ends with it. */
function useDocument(bytes: ArrayBuffer): PDFDocumentProxy | null | undefined {
  const [read, setRead] = useState<{ bytes: ArrayBuffer; document: PDFDocumentProxy | null }>();
  useEffect(() => {
    const left = new AbortController();
    const task = getDocument({ data: bytes.slice(0) });
    const take = (document: PDFDocumentProxy | null): void => {
      if (!left.signal.aborted) setRead({ bytes, document });
    };
    task.promise.then(take, () => take(null));
    return () => {
      left.abort();
      void task.destroy();
    };
  }, [bytes]);
  return read?.bytes === bytes ? read.document : undefined;
}

interface PageProps {
  document: PDFDocumentProxy;
  page: number;
  name: string;
  zoomed: boolean;
}

/** One page; its text stands beside the picture for those who do not see it. */
function Page({ document, page, name, zoomed }: PageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useQuery({
    queryKey: [DRAWING, name, document.fingerprints[0], page, zoomed],
    gcTime: 0,
    staleTime: 0,
    retry: false,
    queryFn: async ({ signal }): Promise<string> => {
      if (canvas.current === null) return "";
      const shown = await draw(document, page, canvas.current, { width: (frame.current?.clientWidth ?? 600) * (zoomed ? ZOOM : 1), signal });
      const { items } = await shown.getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    },
  });
  useEffect(() => {
    const shown = canvas.current;
    return () => void (shown && release(shown));
  }, []);
  return (
    <>
      {drawn.isError && <Failed error={drawn.error} again={() => void drawn.refetch()} />}
      <div ref={frame} className={zoomed ? "paper-view zoomed" : "paper-view"} role="region" tabIndex={0} aria-label={t("appraisal.page", { name })}>
        <canvas ref={canvas} aria-hidden="true" />
        <p className="visually-hidden">{drawn.data}</p>
      </div>
    </>
  );
}
