import "./appraisal.css";
import "./panes.css";
import "./decide.css";
import { formatDate, t } from "@dti/i18n";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { allFields } from "../entry/model.ts";
import { may, useMe } from "../session/access.ts";
import { useNow } from "../shell/announce.tsx";
import { OfflineStrip } from "../shell/offline.tsx";
import { useTitle } from "../shell/title.ts";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { DecideBar } from "./decide-bar.tsx";
import { decide, isOpen, nextLeaf, takeBack, type Verb, verbsFor } from "./decisions.ts";
import { EvidencePane } from "./evidence-pane.tsx";
import { LeafDetail } from "./leaf-detail.tsx";
import { LeafList } from "./leaf-list.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { decisionsChanged, sendDecisions } from "./sending.ts";
import { useKeys } from "./use-keys.ts";
import { usePending } from "./use-pending.ts";

interface Props {
  sheet: Sheet;
  known: KnownFramework;
  picked: string | undefined;
  pick: (leaf: string) => void;
}

const PANES = ["leaves", "leaf", "papers"];

/** A2: one criterion is decided with its figures, its formula and its evidence in view. */
export function AppraisalScreen({ sheet, known, picked, pick }: Props) {
  const me = useMe();
  const [pending, put] = usePending(me.person, sheet.id);
  const [asking, setAsking] = useState<Verb | undefined>();
  const [paper, setPaper] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const { say, spoken } = useNow();
  const leaves = sheet.leaves.filter(({ tracks }) => tracks.self.reason !== "framework");
  const leaf = leaves.find(({ code }) => code === picked) ?? leaves.find((one) => isOpen(one, pending)) ?? leaves[0];
  const fields = useMemo(() => allFields(known), [known]);
  const body = useRef<HTMLDivElement>(null);
  useTitle(t("appraisal.title"), sheet.unit.name, sheet.round_name);
  const sending = useMutation({
    mutationFn: () => sendDecisions(sheet.id, pending),
    onSuccess: () => {
      say(t("appraisal.sent", { count: pending.length }));
      put([]);
    },
    onSettled: decisionsChanged,
  });
  const mayDecide = may(me, "scoring.leaf.appraise") && sheet.status !== "open" && sheet.approved_at === null;
  const verbs = leaf !== undefined && mayDecide ? verbsFor(leaf) : [];
  const go = (step: 1 | -1): void => {
    const next = leaf && nextLeaf(leaves, leaf.code, pending, step);
    if (next === undefined) return;
    setPaper(0);
    pick(next);
  };
  const choose = (verb: Verb): void => {
    if (leaf === undefined || !verbs.includes(verb)) return;
    if (verb === "accept" || verb === "approve_na") {
      put(decide(pending, { leaf: leaf.code, version: leaf.version, verb }));
      say(t("appraisal.kept", { leaf: leaf.code }));
    } else setAsking(verb);
  };
  const undo = (): void => {
    const last = pending.at(-1);
    put(takeBack(pending));
    if (last !== undefined) say(t("appraisal.undone", { leaf: last.leaf }));
  };
  const papers = leaf?.evidence.length ?? 0;
  useKeys({
    d: () => choose(verbs[0] === "approve_na" ? "approve_na" : "accept"),
    s: () => choose(verbs[0] === "approve_na" ? "refuse_na" : "adjust"),
    t: () => choose("return"),
    n: () => go(1),
    p: () => go(-1),
    u: pending.length > 0 ? undo : undefined,
    g: pending.length > 0 && !sending.isPending ? () => sending.mutate() : undefined,
    z: () => setZoomed(!zoomed),
    "[": papers > 1 ? () => setPaper((paper + papers - 1) % papers) : undefined,
    "]": papers > 1 ? () => setPaper((paper + 1) % papers) : undefined,
    F6: () => focusNext(body.current),
  });
  if (leaf === undefined) return <p className="queue-none">{t("appraisal.nothing")}</p>;
  const done = leaves.filter((one) => !isOpen(one, [])).length;
  return (
    <div className="appraise">
      {spoken}
      <header className="appraise-head">
        <Link to="/appraisal" search={{ round: sheet.round }}>{t("appraisal.back")}</Link>
        <h1>{sheet.unit.name}</h1>
        <p className="muted grow">{t("appraisal.progress", { done, total: leaves.length })}</p>
        {sheet.submitted_at !== null && <p className="muted">{t("appraisal.handed", { date: formatDate(sheet.submitted_at) })}</p>}
      </header>
      <OfflineStrip />
      <div className="appraise-body" ref={body}>
        <LeafList sheet={sheet} leaves={leaves} current={leaf.code} pending={pending} pick={(code) => { setPaper(0); pick(code); }} />
        <LeafDetail key={`${leaf.code} ${leaf.version}`} sheet={sheet} known={known} leaf={leaf} fields={fields.get(leaf.code) ?? []} />
        <EvidencePane papers={leaf.evidence} at={paper} show={setPaper} zoomed={zoomed} zoom={() => setZoomed(!zoomed)} />
      </div>
      <DecideBar sheet={sheet} leaf={leaf} verbs={verbs} pending={pending} choose={choose} undo={undo} next={() => go(1)}
        drop={() => put(takeBack(pending, leaf.code))} send={() => sending.mutate()} sending={sending} />
      {asking !== undefined && (
        <ReasonDialog sheet={sheet} known={known} leaf={leaf} verb={asking} fields={fields.get(leaf.code) ?? []} close={() => setAsking(undefined)}
          keep={(decision) => {
            put(decide(pending, decision));
            setAsking(undefined);
            say(t("appraisal.kept", { leaf: leaf.code }));
          }} />
      )}
    </div>
  );
}

/** F6 goes from pane to pane, round about. */
function focusNext(body: HTMLElement | null): void {
  const panes = PANES.map((name) => body?.querySelector<HTMLElement>(`[data-pane="${name}"]`) ?? null);
  const at = panes.findIndex((pane) => pane?.contains(document.activeElement));
  panes[(at + 1) % panes.length]?.focus();
}
