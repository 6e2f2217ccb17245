import { formatNumber, formatRatio, t } from "@dti/i18n";
import type { Step } from "@dti/score";

const PLACES = 4;

/** One line of the working in words, with its value. */
export function stepWords(step: Step, decimals: number): { words: string; value: string } {
  const points = formatNumber(step.value, decimals);
  switch (step.kind) {
    case "ratio":
      return { words: t("entry.stepRatio", { a: formatNumber(step.a), b: formatNumber(step.b) }), value: formatRatio(step.value) };
    case "density":
      return {
        words: t("entry.stepDensity", { a: formatNumber(step.a), b: formatNumber(step.b), per: formatNumber(step.per) }),
        value: formatNumber(step.value, 2),
      };
    case "against_target":
      return { words: t("entry.stepTarget", { ratio: ratioOf(step.ratio), target: ratioOf(step.target) }), value: formatNumber(step.value, PLACES) };
    case "below_floor":
      return { words: t("entry.stepFloor", { ratio: ratioOf(step.ratio), floor: ratioOf(step.floor) }), value: formatNumber(0, decimals) };
    case "remaining":
      return { words: t("entry.stepRemaining", { ratio: ratioOf(step.ratio) }), value: formatRatio(step.value) };
    case "band":
      return { words: t("entry.stepBand", { ratio: ratioOf(step.ratio) }), value: points };
    case "count":
      return { words: t("entry.stepCount", { count: formatNumber(step.count) }), value: points };
    case "each":
      return { words: t("entry.stepEach", { count: formatNumber(step.count), each: formatNumber(step.each) }), value: points };
    case "points":
      return { words: t("entry.stepPoints", { share: formatNumber(step.share, PLACES), max: formatNumber(step.max) }), value: points };
  }
}

function ratioOf(ratio: string): string {
  return formatRatio(ratio);
}
