import { learn } from "@dti/i18n";
import { english } from "../text.ts";

learn((english ? await import("@dti/i18n/en/versions.json") : await import("@dti/i18n/vi/versions.json")).default);

/** With the words of this page alone, which no other page should have to wait for. */
export { t } from "@dti/i18n";
