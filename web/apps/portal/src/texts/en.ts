import portal from "@dti/i18n/en/portal.json";
import shared from "@dti/i18n/en/shared.json";

export const words = [shared, portal];
