import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

interface Drawing {
  /** In pixels of the page, whatever the screen makes of one. */
  width: number;
  /** Ends the drawing: a canvas takes one at a time. */
  signal: AbortSignal;
}

/** Draws a page as wide as asked; the page, for what else is wanted of it. */
export async function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, { width, signal }: Drawing): Promise<PDFPageProxy> {
  const page = await document.getPage(number);
  signal.throwIfAborted();
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: scale * devicePixelRatio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(viewport.width / devicePixelRatio)}px`;
  const task = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => task.cancel(), { once: true });
  await task.promise;
  return page;
}

/** Gives back what a canvas holds, without waiting until somebody collects it. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
