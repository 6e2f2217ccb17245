import { learn } from "@dti/i18n";
import { english } from "../text.ts";

learn((english ? await import("@dti/i18n/en/open.json") : await import("@dti/i18n/vi/open.json")).default);

/** With the words of these pages alone, which no other page should have to wait for. */
export { t } from "@dti/i18n";
