import { t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { daysLate, waitingFor } from "../rounds/lateness.ts";
import type { Line, Round } from "../rounds/reading.ts";

const SHOWN = 8;

/** The units that are late, by name; all of them behind one link. */
export function LateUnits({ round, lines, now }: { round: Round; lines: readonly Line[]; now: Date }) {
  const waiting = waitingFor(lines, now);
  if (waiting.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t("running.waitingFor")}</strong>{" "}
        {waiting.slice(0, SHOWN).map((line, at) => {
          const days = daysLate(line, now);
          return (
            <span key={line.id}>
              {at > 0 && ", "}
              <Link to="/units/$unit" params={{ unit: line.unit }}>{line.name}</Link>
              {days > 0 && <span className="is-late">{` (${t("parts.daysLate", { count: days })})`}</span>}
            </span>
          );
        })}
        {waiting.length > SHOWN && ` ${t("running.andMore", { count: waiting.length - SHOWN })}`}.
      </p>
      <Link className="button" to="/rounds/$round/units" params={{ round: round.code }}>{t("running.seeLate", { count: waiting.length })}</Link>
    </>
  );
}
