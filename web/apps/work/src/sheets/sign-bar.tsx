import { formatNumber, t } from "@dti/i18n";
import { useState } from "react";
import { may, useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { fieldReasons } from "../shell/problem.ts";
import type { Gates } from "./gates.ts";
import type { Sheet } from "./reading.ts";
import { useSigning } from "./signing.ts";
import { Due } from "./state.tsx";

interface Props {
  sheet: Sheet;
  gates: Gates;
  ask: () => void;
}

/** The decision at the foot: the head signs, others see why it is not theirs or not yet. */
export function SignBar({ sheet, gates, ask }: Props) {
  const me = useMe();
  const now = useServerNow();
  const head = may(me, "scoring.assessment.submit", sheet.unit.code);
  const handed = gates.green.length + gates.amber.length;
  const blocked = gates.red.length > 0;
  const again = isAgain(sheet);
  return (
    <footer className="sign-bar">
      {head && (
        <button type="button" className="button primary large" disabled={blocked} aria-describedby="sign-reason" onClick={ask}>
          <Icon name="sign" />
          {t(again ? "sheet.returnsHand" : "sheet.sign", { count: handed })}
        </button>
      )}
      <p id="sign-reason">{head ? conditionOf(gates, again) : t(again ? "sheet.returnsOfficer" : "sheet.officerWaits")}</p>
      <span className="grow" />
      {!again && (
        <span className="muted">
          {t("sheet.due")} <Due due={sheet.due} now={now} />
        </span>
      )}
      <button type="button" className="button" onClick={() => print()}>
        <Icon name="print" />
        {t("sheet.print")}
      </button>
    </footer>
  );
}

/** A sheet that was handed over already goes back with what was returned, and with nothing else. */
function isAgain(sheet: Sheet): boolean {
  return sheet.status !== "open";
}

function conditionOf(gates: Gates, again: boolean): string {
  if (gates.red.length > 0) return t("sheet.opensWhen", { count: gates.red.length });
  return again ? t("sheet.returnsHandText") : "";
}

interface DialogProps {
  sheet: Sheet;
  gates: Gates;
  points: string;
  close: () => void;
}

/** Stays until it is closed: the sheet is locked, and its bar gone, before the head has read what was handed over. */
export function SignDialog({ sheet, gates, points, close }: DialogProps) {
  const signing = useSigning(sheet);
  const [handed] = useState(gates.green.length + gates.amber.length);
  const [again] = useState(() => isAgain(sheet));
  const missing = gates.amber.filter(({ word }) => word === "sheet.gapMissing").length;
  const papers = new Set(sheet.leaves.flatMap((leaf) => leaf.evidence)).size;
  const scale = formatNumber(sheet.framework.scale);
  return (
    <Dialog title={again ? t("sheet.returnsHandTitle", { count: handed }) : t("sheet.signTitle", { unit: sheet.unit.name })} close={close}>
      {signing.isSuccess ? (
        <p role="status">
          {t("sheet.signed", { leaves: signing.data.leaves.length, verifiers: signing.data.verifiers.length })}{" "}
          {!again && signing.data.late && t("sheet.signedLate")}
        </p>
      ) : (
        <p>
          {again ? t("sheet.returnsHandText") : t("sheet.signText", { points: formatNumber(points, sheet.framework.display_decimals), scale, count: papers })}{" "}
          {missing > 0 && t("sheet.signMissing", { count: missing })}
        </p>
      )}
      {signing.isError && (
        <>
          <Failed error={signing.error} again={() => signing.mutate()} />
          <ul className="plain">
            {[...fieldReasons(signing.error)].map(([field, reason]) => (
              <li key={field}>
                {field.replace("leaves.", "")}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <footer>
        <button type="button" className="button" onClick={close}>
          {t(signing.isSuccess ? "parts.close" : "parts.cancel")}
        </button>
        {!signing.isSuccess && (
          <button type="button" className="button primary" disabled={signing.isPending} onClick={() => signing.mutate()}>
            {t(again ? "sheet.returnsHand" : "sheet.sign", { count: handed })}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
