import { Link } from "wouter";
import { t } from "../text.ts";

export function Missing() {
  return (
    <>
      <h1>{t("missing.title")}</h1>
      <p>
        <Link href="/">{t("missing.way")}</Link>
      </p>
    </>
  );
}
