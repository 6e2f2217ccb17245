import charts from "@dti/i18n/en/charts.json";
import geo from "@dti/i18n/en/geo.json";
import portal from "@dti/i18n/en/portal.json";
import shared from "@dti/i18n/en/shared.json";

export const words = [shared, portal, charts, geo];
