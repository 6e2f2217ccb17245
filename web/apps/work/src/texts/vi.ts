import appraisal from "@dti/i18n/vi/appraisal.json";
import charts from "@dti/i18n/vi/charts.json";
import desk from "@dti/i18n/vi/desk.json";
import entry from "@dti/i18n/vi/entry.json";
import input from "@dti/i18n/vi/input.json";
import parts from "@dti/i18n/vi/parts.json";
import running from "@dti/i18n/vi/running.json";
import session from "@dti/i18n/vi/session.json";
import shared from "@dti/i18n/vi/shared.json";
import sheet from "@dti/i18n/vi/sheet.json";
import work from "@dti/i18n/vi/work.json";

export const words = [shared, parts, work, session, desk, sheet, entry, input, appraisal, charts, running];
