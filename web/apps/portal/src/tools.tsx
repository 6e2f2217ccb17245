import { t } from "@dti/i18n";
import { type ReactNode, useState } from "react";
import { Icon } from "./icon.tsx";

/** What can be done with a whole page: print it, pass it on. */
export function Tools({ children }: { readonly children?: ReactNode }) {
  const [copied, setCopied] = useState<"failed" | "yes">();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <div className="tools screen-only">
      {children}
      <button type="button" className="button" onClick={() => print()}>
        <Icon name="print" />
        {t("portal.print")}
      </button>
      <button type="button" className="button" onClick={() => void copy()}>
        <Icon name="link" />
        {t(copied === "yes" ? "portal.copied" : "portal.copy")}
      </button>
      <output className="visually-hidden">{copied === undefined ? "" : t(copied === "yes" ? "portal.copied" : "portal.copyFailed")}</output>
    </div>
  );
}
