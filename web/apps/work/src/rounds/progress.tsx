import { formatNumber, t, wordsFor } from "@dti/i18n";
import { progressOf } from "./lateness.ts";

interface Props {
  groups: readonly { progress: Readonly<Record<string, number>> }[];
}

/** How many units are where: a bar, and the same in words. */
export function ProgressBar({ groups }: Props) {
  const parts = progressOf(groups);
  if (parts.length === 0) return null;
  const words = parts.map(({ state, count }) => `${wordsFor(`running.state_${state}`) ?? state} ${formatNumber(count)}`);
  return (
    <div className="progress">
      <div className="progress-bar" role="img" aria-label={t("running.progress", { parts: words.join(", ") })}>
        {parts.map(({ state, count }) => (
          <i key={state} className={`at-${state}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="progress-key">
        {parts.map(({ state, count }) => (
          <li key={state}>
            <i className={`at-${state}`} aria-hidden="true" />
            {wordsFor(`running.state_${state}`) ?? state} <strong>{formatNumber(count)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
