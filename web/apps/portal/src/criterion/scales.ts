import { formatNumber, formatRatio, t } from "@dti/i18n";
import type { Parameters } from "@dti/score";

export interface ScaleRow {
  readonly name: string;
  readonly points: string;
  /** Named by the framework, in Vietnamese only. */
  readonly named?: true;
}

/** The rows of a scale; none where the formula is not one. */
export function scaleRows({ options, table, bands, each, cap }: Parameters): ScaleRow[] {
  if (options) return options.map((one) => ({ name: one.label, named: true, points: t("portal.ofMaximum", { share: formatRatio(one.share, 0) }) }));
  if (table) return table.map((one) => ({ name: t("portal.fromCount", { count: formatNumber(one.count) }), points: formatNumber(one.points) }));
  if (bands) return bands.map((one, at) => ({ name: bandName(one.from, one.to ?? bands[at + 1]?.from), points: formatNumber(one.points) }));
  if (each !== undefined) {
    const limit = cap === undefined ? [] : [{ name: t("portal.atMost"), points: formatNumber(cap) }];
    return [{ name: t("portal.each"), points: formatNumber(each) }, ...limit];
  }
  return [];
}

/** A band without an end of its own ends where the next one begins. */
function bandName(from: string, to: string | undefined): string {
  if (to === undefined) return t("portal.bandFrom", { from: formatRatio(from, 0) });
  return t("portal.band", { from: formatRatio(from, 0), to: formatRatio(to, 0) });
}
