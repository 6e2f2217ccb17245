import { formatDate, t } from "@dti/i18n";
import type { ReactNode } from "react";
import { published } from "../text.ts";
import type { Criterion } from "./reading.ts";

/** Where the figures come from, who checks them and how to cite the page. */
export function Source({ found }: { readonly found: Criterion }) {
  const { leaf, definition, document, results } = found;
  const cut = [...leaf.items.values()].find((item) => item.cut_off)?.cut_off;
  return (
    <section className="section">
      <h2>{t("portal.source")}</h2>
      <dl className="source">
        <Entry name={t("portal.items")}>
          {[...leaf.items.values()].map((item) => (item.unit ? `${item.name} (${item.unit})` : item.name)).join("; ")}
        </Entry>
        {leaf.document.evidence.example && <Entry name={t("portal.evidence")}>{leaf.document.evidence.example}</Entry>}
        <Entry name={t("portal.verifier")}>{definition.verifier_name}</Entry>
        {cut && <Entry name={t("portal.cutOff")}>{formatDate(cut)}</Entry>}
        {leaf.document.basis && <Entry name={t("portal.basis")}>{leaf.document.basis}</Entry>}
        <Entry name={t("portal.framework")}>{`${document.name}, ${t("portal.version", { version: document.version })}`}</Entry>
        <Entry name={t("portal.citation")}>
          {t("portal.citationText", {
            site: t("shared.site"),
            name: leaf.document.name,
            round: results?.round.name ?? document.name,
            address: `${location.origin}${location.pathname}`,
          })}
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={published}>{children}</dd>
    </div>
  );
}
