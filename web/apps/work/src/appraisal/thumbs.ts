/** What the strip of pages beside a paper draws, and where it stands. */

/** The first page in view of which nothing is drawn. */
export function nextToDraw(inView: ReadonlySet<number>, drawn: ReadonlySet<number>): number | undefined {
  const left = [...inView].filter((page) => !drawn.has(page));
  return left.length === 0 ? undefined : Math.min(...left);
}

/** The page to which a key goes from `page`; none for other keys. */
export function pageByKey(key: string, page: number, pages: number): number | undefined {
  const places: Readonly<Record<string, number>> = { ArrowUp: page - 1, ArrowDown: page + 1, ArrowLeft: page - 1, ArrowRight: page + 1, Home: 1, End: pages };
  const place = places[key];
  return place === undefined ? undefined : Math.min(Math.max(1, place), pages);
}

interface Span {
  readonly top: number;
  readonly height: number;
}

/** How far to scroll what shows `shown` so that `wanted` is in it: no further than needed. */
export function scrolledTo(wanted: Span, shown: Span): number {
  if (wanted.top < shown.top) return wanted.top;
  return Math.max(shown.top, wanted.top + wanted.height - shown.height);
}
