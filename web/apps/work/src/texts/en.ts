import work from "@dti/i18n/en/work.json";
import shared from "@dti/i18n/en/shared.json";

export const words = [shared, work];
