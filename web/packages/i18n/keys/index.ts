/** Written by `npm run keys -w @dti/i18n`. */
import type { ChartsKeys } from "./charts.ts";
import type { GeoKeys } from "./geo.ts";
import type { InputKeys } from "./input.ts";
import type { PortalKeys } from "./portal.ts";
import type { SharedKeys } from "./shared.ts";
import type { WorkKeys } from "./work.ts";

export type Keys = ChartsKeys & GeoKeys & InputKeys & PortalKeys & SharedKeys & WorkKeys;
