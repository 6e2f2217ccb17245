import { Refused } from "@dti/api";
import { formatDateTime, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { Reading } from "./reading.ts";
import { english } from "./text.ts";

interface ShownProps<T> {
  readonly reading: Reading<T>;
  readonly lines: number;
  readonly children: (value: T) => ReactNode;
  /** Where to go when there is no such thing. */
  readonly way?: ReactNode;
}

/** What a page shows while it reads, when it cannot, when it has, and when what it has is old. */
export function Shown<T>({ reading, lines, children, way }: ShownProps<T>) {
  if (reading.state === "loading") return <Skeleton lines={lines} slow={reading.slow} />;
  if (reading.state === "failed") return <Failed error={reading.error} again={reading.again} way={way} />;
  return (
    <>
      {reading.broken === undefined ? null : <Old at={reading.at} again={reading.again} />}
      {children(reading.value)}
    </>
  );
}

function Failed({ error, again, way }: { readonly error: unknown; readonly again: () => void; readonly way: ReactNode }) {
  if (error instanceof Refused && error.status === 404) {
    return (
      <div className="strip locked" role="status">
        <p className="grow">{said(error)}</p>
        {way}
      </div>
    );
  }
  return (
    <div className="strip late" role="alert">
      <Icon name="warning" />
      <p className="grow">{said(error)}</p>
      <button type="button" className="button" onClick={again}>
        {t("shared.again")}
      </button>
    </div>
  );
}

function Old({ at, again }: { readonly at: Date; readonly again: () => void }) {
  return (
    <div className="strip soon" role="status">
      <Icon name="offline" />
      <p className="grow">{t("portal.old", { at: formatDateTime(at) })}</p>
      <button type="button" className="button" onClick={again}>
        {t("shared.again")}
      </button>
    </div>
  );
}

function Skeleton({ lines, slow }: { readonly lines: number; readonly slow: boolean }) {
  const rows = Array.from({ length: lines }, (_, line) => <li key={line} className="skeleton" />);
  return (
    <>
      <output className={slow ? "muted" : "visually-hidden"}>{t(slow ? "portal.slow" : "shared.loading")}</output>
      <ul className="skeletons" aria-hidden="true">
        {rows}
      </ul>
    </>
  );
}

function said(error: unknown): string {
  if (!(error instanceof Refused)) return t("shared.unreachable");
  if (error.status === 404 && error.problem === undefined) return t("portal.notFound");
  const title = english ? error.problem?.title_en : error.problem?.title_vi;
  return [title ?? t("shared.unreachable"), error.requestId && t("shared.request", { id: error.requestId })].join(" ");
}
