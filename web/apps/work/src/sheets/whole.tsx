import type { ReactNode } from "react";
import { Failed } from "../shell/failed.tsx";
import { Skeleton } from "../shell/shown.tsx";
import { type KnownFramework, type Sheet, useSheet } from "./reading.ts";

/** A sheet with its framework once both are there; what failed and what is awaited before. */
export function WholeSheet({ assessment, children }: { assessment: string; children: (sheet: Sheet, known: KnownFramework) => ReactNode }) {
  const { sheet, framework } = useSheet(assessment);
  const error = sheet.error ?? framework.error;
  const again = (): void => {
    void sheet.refetch();
    void framework.refetch();
  };
  return (
    <>
      {error !== null && <Failed error={error} again={again} />}
      {error === null && (sheet.data === undefined || framework.data === undefined) && <Skeleton lines={12} />}
      {sheet.data !== undefined && framework.data !== undefined && children(sheet.data, framework.data)}
    </>
  );
}
