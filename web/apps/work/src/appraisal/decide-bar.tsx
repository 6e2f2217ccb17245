import type { Schema } from "@dti/api";
import { formatNumber, t } from "@dti/i18n";
import type { UseMutationResult } from "@tanstack/react-query";
import { Failed } from "../shell/failed.tsx";
import { Icon } from "../shell/icon.tsx";
import { fieldReasons } from "../shell/problem.ts";
import type { Sheet } from "../sheets/reading.ts";
import { type Pending, pendingOf, refusedLeaves, type Verb } from "./decisions.ts";
import { VerbStatus } from "./status.tsx";

interface Props {
  sheet: Sheet;
  leaf: Schema.LeafView;
  verbs: readonly Verb[];
  pending: Pending;
  choose: (verb: Verb) => void;
  undo: () => void;
  drop: () => void;
  next: () => void;
  send: () => void;
  sending: Pick<UseMutationResult, "error" | "isError" | "isPending">;
}

/** The verbs with their keys, what was decided and not sent, and the sending. */
export function DecideBar({ sheet, leaf, verbs, pending, choose, undo, drop, next, send, sending }: Props) {
  const mine = pendingOf(pending, leaf.code);
  const refused = refusedLeaves(pending, fieldReasons(sending.error));
  return (
    <footer className="decide">
      {sending.isError && (
        <div className="decide-fault">
          <Failed error={sending.error} again={send} />
          <ul className="plain">
            {[...refused].map(([code, reason]) => (
              <li key={code}>{`${code}: ${reason}`}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="decide-row">
        {verbs.length === 0 && <p>{t(sheet.approved_at === null ? "appraisal.readOnly" : "appraisal.approvedStrip")}</p>}
        {mine === undefined ? (
          verbs.map((verb, position) => <VerbButton key={verb} verb={verb} leaf={leaf} decimals={sheet.framework.display_decimals} first={position === 0} choose={choose} />)
        ) : (
          <p className="mine">
            <VerbStatus verb={mine.verb} /> <span className="muted">{t("appraisal.unsent")}</span>
            {mine.reason && <span className="muted">{mine.reason}</span>}
            <button type="button" className="button" onClick={drop}>{t("appraisal.takeBack")}</button>
          </p>
        )}
        <span className="grow" />
        {pending.length > 0 && (
          <>
            <button type="button" className="button" onClick={undo}>
              {t("appraisal.undo")} <kbd>U</kbd>
            </button>
            <button type="button" className="button primary large" disabled={sending.isPending} onClick={send}>
              {t(sending.isPending ? "appraisal.sending" : "appraisal.send", { count: pending.length })} <kbd>G</kbd>
            </button>
          </>
        )}
        <span className="keys screen-only">
          <kbd>[</kbd> <kbd>]</kbd> {t("appraisal.keyPaper")} <kbd>Z</kbd> {t("appraisal.keyZoom")} <kbd>F6</kbd> {t("appraisal.keyPane")}
        </span>
        <button type="button" className="button large" onClick={next}>
          {t("appraisal.next")} <kbd>N</kbd>
        </button>
      </div>
    </footer>
  );
}

const KEYS: Readonly<Record<Verb, string>> = { accept: "D", adjust: "S", approve_na: "D", refuse_na: "S", return: "T" };
const ICONS = { accept: "check", adjust: "edit", approve_na: "excluded", refuse_na: "edit", return: "returned" } as const;

interface ButtonProps {
  verb: Verb;
  leaf: Schema.LeafView;
  decimals: number;
  first: boolean;
  choose: (verb: Verb) => void;
}

function VerbButton({ verb, leaf, decimals, first, choose }: ButtonProps) {
  const own = leaf.tracks.self.displayed;
  const words = verb === "accept" && own != null ? t("appraisal.acceptPoints", { points: formatNumber(own, decimals) }) : t(`appraisal.verb_${verb}`);
  return (
    <button type="button" className={first ? "button primary large" : "button large"} onClick={() => choose(verb)}>
      <Icon name={ICONS[verb]} />
      {words} <kbd>{KEYS[verb]}</kbd>
    </button>
  );
}
