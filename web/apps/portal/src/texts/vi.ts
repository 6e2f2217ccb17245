import charts from "@dti/i18n/vi/charts.json";
import geo from "@dti/i18n/vi/geo.json";
import portal from "@dti/i18n/vi/portal.json";
import shared from "@dti/i18n/vi/shared.json";

export const words = [shared, portal, charts, geo];
