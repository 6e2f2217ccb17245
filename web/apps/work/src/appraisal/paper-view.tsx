import { t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Shown, Skeleton } from "../shell/shown.tsx";
import { fileQuery } from "./file.ts";
import { PictureView } from "./picture-view.tsx";

const PdfView = lazy(() => import("./pdf-view.tsx"));

interface ViewProps {
  id: string;
  version: number;
  type: string;
  name: string;
  page: number;
  zoomed: boolean;
}

/** The bytes of a paper, as far as they can be shown in the page. */
export function PaperView({ id, version, type, name, page, zoomed }: ViewProps) {
  const shownHere = type === "application/pdf" || type.startsWith("image/");
  const file = useQuery({ ...fileQuery(id, version), enabled: shownHere });
  if (!shownHere) return <p className="papers-other">{t("appraisal.notShown", { name })}</p>;
  return (
    <Shown query={file} lines={12}>
      {(bytes) =>
        type === "application/pdf" ? (
          <Suspense fallback={<Skeleton lines={12} />}>
            <PdfView bytes={bytes} name={name} first={page} zoomed={zoomed} />
          </Suspense>
        ) : (
          <PictureView bytes={bytes} type={type} name={name} zoomed={zoomed} />
        )
      }
    </Shown>
  );
}
