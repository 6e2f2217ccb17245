import appraisal from "@dti/i18n/en/appraisal.json";
import charts from "@dti/i18n/en/charts.json";
import desk from "@dti/i18n/en/desk.json";
import entry from "@dti/i18n/en/entry.json";
import input from "@dti/i18n/en/input.json";
import parts from "@dti/i18n/en/parts.json";
import running from "@dti/i18n/en/running.json";
import session from "@dti/i18n/en/session.json";
import shared from "@dti/i18n/en/shared.json";
import sheet from "@dti/i18n/en/sheet.json";
import work from "@dti/i18n/en/work.json";

export const words = [shared, parts, work, session, desk, sheet, entry, input, appraisal, charts, running];
