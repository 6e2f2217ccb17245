import { t } from "@dti/i18n";
import { type ReactNode, useEffect } from "react";

interface HeadProps {
  readonly title: string;
  /** The language of the title, where it is not that of the page. */
  readonly lang?: string | undefined;
  /** Where the page lies, above its title. */
  readonly trail?: ReactNode;
  /** What the window is called, where the title alone does not say it. */
  readonly window?: string;
}

/** The title of a page, on it and on its window. */
export function Head({ title, lang, trail, window = title }: HeadProps) {
  useEffect(() => {
    document.title = `${window} – ${t("shared.site")}`;
  }, [window]);
  return (
    <>
      {trail && <p className="trail">{trail}</p>}
      <h1 lang={lang}>{title}</h1>
    </>
  );
}
