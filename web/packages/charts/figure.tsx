/** A chart as it stands on a page: picture, caption, the same data as a table, and files. */

import { t } from "@dti/i18n";
import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { download, svgFile } from "./files.ts";
import { type ChartTable, DataTable, csvOf } from "./table.tsx";

export interface ChartFigureProps {
  /** Names the chart for the buttons; the page's own heading stands above. */
  readonly title: string;
  /** The name of downloaded files, without a suffix. */
  readonly file: string;
  readonly table: ChartTable;
  /** Draws the chart for the width there is. */
  readonly children: (width: number) => ReactNode;
  /** Source, period, what a mark is. */
  readonly caption?: ReactNode;
  /** The width before the page is laid out, and in print. */
  readonly startWidth?: number;
}

const START_WIDTH = 560;

export function ChartFigure(props: ChartFigureProps): ReactNode {
  const { title, file, table, children, caption, startWidth = START_WIDTH } = props;
  const [frame, width] = useWidth(startWidth);
  const [shown, setShown] = useState(false);
  const id = useId();
  const saveSvg = (): void => {
    const svg = frame.current?.querySelector("svg");
    if (svg) download(file, "svg", svgFile(svg));
  };
  return (
    <figure className="ch-figure">
      <div ref={frame} className="ch-frame">
        {children(width)}
      </div>
      {caption === undefined ? null : <figcaption className="figcap">{caption}</figcaption>}
      <div className="figtools">
        <button
          type="button"
          className="ch-tool"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? "charts.hideTable" : "charts.showTable")}
        </button>
        <Tool name={t("charts.downloadCsv", { title })} onClick={() => { download(file, "csv", csvOf(table)); }}>
          {t("charts.csv")}
        </Tool>
        <Tool name={t("charts.downloadSvg", { title })} onClick={saveSvg}>
          {t("charts.svg")}
        </Tool>
      </div>
      <div id={id} className="ch-table" hidden={!shown}>
        {shown ? <DataTable table={table} /> : null}
      </div>
    </figure>
  );
}

interface ToolProps {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ name, onClick, children }: ToolProps): ReactNode {
  return (
    <button type="button" className="ch-tool" aria-label={name} onClick={onClick}>
      {children}
    </button>
  );
}

/** The width of an element in whole pixels, followed as it changes. */
export function useWidth(start: number): [RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(start);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [frame, width];
}
