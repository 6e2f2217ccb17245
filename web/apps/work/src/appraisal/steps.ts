import { formatNumber, formatRatio, t } from "@dti/i18n";
import type { Step } from "@dti/score";

/** One line of the working in words and numbers. */
export function stepText(step: Step, decimals: number): { how: string; value: string } {
  switch (step.kind) {
    case "ratio":
      return { how: t("appraisal.stepRatio", { a: formatNumber(step.a), b: formatNumber(step.b) }), value: formatRatio(step.value) };
    case "density":
      return {
        how: t("appraisal.stepDensity", { a: formatNumber(step.a), b: formatNumber(step.b), per: formatNumber(step.per) }),
        value: formatNumber(step.value, decimals),
      };
    case "against_target":
      return { how: t("appraisal.stepTarget", { target: formatRatio(step.target) }), value: formatRatio(step.value) };
    case "below_floor":
      return { how: t("appraisal.stepFloor", { floor: formatRatio(step.floor) }), value: formatNumber(step.value) };
    case "remaining":
      return { how: t("appraisal.stepRemaining", { ratio: formatRatio(step.ratio) }), value: formatRatio(step.value) };
    case "band":
      return { how: t("appraisal.stepBand", { ratio: formatRatio(step.ratio) }), value: formatNumber(step.value, decimals) };
    case "count":
      return { how: t("appraisal.stepCount", { count: formatNumber(step.count) }), value: formatNumber(step.value, decimals) };
    case "each":
      return {
        how: t("appraisal.stepEach", { count: formatNumber(step.count), each: formatNumber(step.each) }),
        value: formatNumber(step.value, decimals),
      };
    case "points":
      return { how: t("appraisal.stepPoints", { share: formatRatio(step.share), max: formatNumber(step.max) }), value: formatNumber(step.value, decimals) };
  }
}
