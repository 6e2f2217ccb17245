import { t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist";
// oxlint-disable-next-line import/default -- the address of the file, which Vite makes
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useRef, useState } from "react";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { Skeleton } from "../shell/shown.tsx";
import { Strip } from "../shell/strip.tsx";

GlobalWorkerOptions.workerSrc = worker;
const ZOOM = 2;

interface Props {
  bytes: ArrayBuffer;
  name: string;
  first: number;
  zoomed: boolean;
}

/** A PDF page by page, drawn here: what it contains never runs. */
export default function PdfView({ bytes, name, first, zoomed }: Props) {
  const [chosen, setChosen] = useState(first);
  const document = useQuery({
    queryKey: ["pdf", name, bytes.byteLength],
    gcTime: 0,
    retry: false,
    queryFn: () => getDocument({ data: bytes.slice(0) }).promise,
  });
  if (document.isError) return <Strip kind="late" icon="error"><span>{t("appraisal.unreadable", { name })}</span></Strip>;
  if (document.data === undefined) return <Skeleton lines={12} />;
  const pages = document.data.numPages;
  const page = Math.min(Math.max(1, chosen), pages);
  return (
    <>
      <div className="pager" role="group" aria-label={t("appraisal.pages")}>
        <button type="button" className="icon-button" aria-label={t("appraisal.pageBefore")} disabled={page === 1} onClick={() => setChosen(page - 1)}><Icon name="back" /></button>
        <span role="status">{t("appraisal.pageOf", { page, pages })}</span>
        <button type="button" className="icon-button" aria-label={t("appraisal.pageAfter")} disabled={page === pages} onClick={() => setChosen(page + 1)}><Icon name="next" /></button>
      </div>
      <Page key={page} document={document.data} page={page} name={name} zoomed={zoomed} />
    </>
  );
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
    queryKey: ["pdf-page", name, document.fingerprints[0], page, zoomed],
    gcTime: 0,
    staleTime: 0,
    retry: false,
    queryFn: () => draw(document, page, canvas.current, (frame.current?.clientWidth ?? 600) * (zoomed ? ZOOM : 1)),
  });
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

async function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement | null, width: number): Promise<string> {
  const page = await document.getPage(number);
  if (canvas === null) return "";
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: scale * devicePixelRatio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(viewport.width / devicePixelRatio)}px`;
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join(" ");
}
