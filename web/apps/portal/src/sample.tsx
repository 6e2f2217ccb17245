import { t } from "@dti/i18n";
import { Icon } from "./icon.tsx";

/** Says that what follows is sample data, where the round is a demo's. */
export function Sample({ shown }: { readonly shown: boolean }) {
  if (!shown) return null;
  return (
    <p className="strip soon">
      <Icon name="info" />
      <span>{t("portal.sample")}</span>
    </p>
  );
}
