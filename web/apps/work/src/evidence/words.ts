import { learn } from "@dti/i18n";
import { english } from "../text.ts";

learn((english ? await import("@dti/i18n/en/evidence.json") : await import("@dti/i18n/vi/evidence.json")).default);

/** With the words about papers, which no other screen should have to wait for. */
export { t } from "@dti/i18n";
