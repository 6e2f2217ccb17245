/** Written by `npm run keys -w @dti/i18n`. */
import type { ChartsKeys } from "./charts.ts";
import type { GeoKeys } from "./geo.ts";
import type { InputKeys } from "./input.ts";

export type Keys = ChartsKeys & GeoKeys & InputKeys;
