import { t } from "@dti/i18n";
import { Link } from "wouter";

export function Missing() {
  return (
    <>
      <h1>{t("shared.missing")}</h1>
      <p>
        <Link href="/">{t("shared.missingWay")}</Link>
      </p>
    </>
  );
}
