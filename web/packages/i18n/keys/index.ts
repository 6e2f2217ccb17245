/** Written by `npm run keys -w @dti/i18n`. */
import type { AppraisalKeys } from "./appraisal.ts";
import type { ChartsKeys } from "./charts.ts";
import type { DeskKeys } from "./desk.ts";
import type { EntryKeys } from "./entry.ts";
import type { EvidenceKeys } from "./evidence.ts";
import type { GeoKeys } from "./geo.ts";
import type { InputKeys } from "./input.ts";
import type { OpenKeys } from "./open.ts";
import type { PartsKeys } from "./parts.ts";
import type { PortalKeys } from "./portal.ts";
import type { RunningKeys } from "./running.ts";
import type { SessionKeys } from "./session.ts";
import type { SharedKeys } from "./shared.ts";
import type { SheetKeys } from "./sheet.ts";
import type { VersionsKeys } from "./versions.ts";
import type { WorkKeys } from "./work.ts";

export type Keys = AppraisalKeys & ChartsKeys & DeskKeys & EntryKeys & EvidenceKeys & GeoKeys & InputKeys & OpenKeys & PartsKeys & PortalKeys & RunningKeys & SessionKeys & SharedKeys & SheetKeys & VersionsKeys & WorkKeys;
