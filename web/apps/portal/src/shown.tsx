import { Refused } from "@dti/api";
import { t } from "@dti/i18n";
import type { ReactNode } from "react";
import type { Reading } from "./reading.ts";
import { english } from "./text.ts";

/** What a page shows while it reads, when it cannot, and when it has. */
export function Shown<T>(props: { reading: Reading<T>; lines: number; children: (value: T) => ReactNode }) {
  const { reading, lines, children } = props;
  if (reading.state === "there") return <>{children(reading.value)}</>;
  if (reading.state === "shared.loading") return <Skeleton lines={lines} />;
  return (
    <div className="strip late" role="alert">
      <p className="grow">{said(reading.error)}</p>
      <button type="button" className="button" onClick={reading.again}>
        {t("shared.again")}
      </button>
    </div>
  );
}

function Skeleton({ lines }: { lines: number }) {
  const rows = Array.from({ length: lines }, (_, line) => <li key={line} className="skeleton" />);
  return (
    <>
      <output className="visually-hidden">{t("shared.loading")}</output>
      <ul className="skeletons" aria-hidden="true">
        {rows}
      </ul>
    </>
  );
}

function said(error: unknown): string {
  if (!(error instanceof Refused)) return t("shared.unreachable");
  const title = english ? error.problem?.title_en : error.problem?.title_vi;
  return `${title ?? t("shared.unreachable")} ${t("shared.request", { id: error.requestId })}`;
}
