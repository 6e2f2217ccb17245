import work from "@dti/i18n/vi/work.json";
import shared from "@dti/i18n/vi/shared.json";

export const words = [shared, work];
