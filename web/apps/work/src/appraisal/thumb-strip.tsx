import { t } from "@dti/i18n";
import { useIsFetching } from "@tanstack/react-query";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { draw, release } from "./pdf-drawing.ts";
import { nextToDraw, pageByKey, scrolledTo } from "./thumbs.ts";

const WIDTH = 46;
const NONE: ReadonlySet<number> = new Set();

interface Props {
  document: PDFDocumentProxy;
  page: number;
  show: (page: number) => void;
  /** The queries that draw the page in view, which comes first. */
  drawing: readonly string[];
}

/** The pages of a paper in small, beside the one in view: one stop of Tab, arrows between them. */
export function ThumbStrip({ document, page, show, drawing }: Props) {
  const pages = document.numPages;
  const box = useRef<HTMLDivElement>(null);
  const inView = useInView(box);
  useDrawn({ box, document, inView, waits: useIsFetching({ queryKey: drawing }) > 0 });
  useEffect(() => {
    const strip = box.current;
    const button = buttonOf(strip, page);
    if (strip === null || button === null) return;
    strip.scrollTop = scrolledTo({ top: button.offsetTop, height: button.offsetHeight }, { top: strip.scrollTop, height: strip.clientHeight });
  }, [page]);
  const pressed = (event: KeyboardEvent): void => {
    const next = pageByKey(event.key, page, pages);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
    buttonOf(box.current, next)?.focus();
  };
  return (
    <div ref={box} className="thumbs" role="group" aria-label={t("appraisal.thumbs")}>
      {Array.from({ length: pages }, (_, before) => before + 1).map((number) => (
        <button key={number} type="button" data-page={number} tabIndex={number === page ? 0 : -1} aria-current={number === page ? "page" : undefined}
          aria-label={t("appraisal.pageOf", { page: number, pages })} onClick={() => show(number)} onKeyDown={pressed}>
          <canvas width={0} height={0} aria-hidden="true" />
          <span>{number}</span>
        </button>
      ))}
    </div>
  );
}

function buttonOf(strip: HTMLElement | null, page: number): HTMLElement | null {
  return strip?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null;
}

/** The pages that the strip shows as it is scrolled; none while it is hidden. */
function useInView(box: RefObject<HTMLDivElement | null>): ReadonlySet<number> {
  const [inView, setInView] = useState(NONE);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setInView((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const number = Number((target as HTMLElement).dataset["page"]);
            if (isIntersecting) next.add(number);
            else next.delete(number);
          }
          return next;
        }),
      { root: box.current },
    );
    for (const button of box.current?.children ?? []) observer.observe(button);
    return () => observer.disconnect();
  }, [box]);
  return inView;
}

interface Drawn {
  box: RefObject<HTMLDivElement | null>;
  document: PDFDocumentProxy;
  inView: ReadonlySet<number>;
  waits: boolean;
}

/** Draws what is in view, one page after the other, and lets go of it all at the end. */
function useDrawn({ box, document, inView, waits }: Drawn): void {
  const [drawn, setDrawn] = useState(NONE);
  const next = waits ? undefined : nextToDraw(inView, drawn);
  useEffect(() => {
    const canvas = next === undefined ? null : buttonOf(box.current, next)?.querySelector("canvas");
    if (next === undefined || !canvas) return;
    const left = new AbortController();
    // A page that cannot be drawn keeps its number.
    const settle = (): void => {
      if (!left.signal.aborted) setDrawn((before) => new Set(before).add(next));
    };
    draw(document, next, canvas, { width: WIDTH, signal: left.signal }).then(settle, settle);
    return () => left.abort();
  }, [box, document, next]);
  useEffect(() => {
    const strip = box.current;
    return () => strip?.querySelectorAll("canvas").forEach(release);
  }, [box]);
}
