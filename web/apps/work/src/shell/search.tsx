import { compareVi, finds, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { useOfflineSince } from "../live/online.ts";
import { type Me, may } from "../session/access.ts";
import { sheetQuery } from "../sheets/reading.ts";
import { unitsQuery } from "../sheets/unit-names.ts";
import { Dialog } from "./dialog.tsx";
import type { Item } from "./navigation.ts";
import { useFrameworkLeaves } from "./use-framework-leaves.ts";

interface Props {
  me: Me;
  items: readonly Item[];
  assessment: string | undefined;
  close: () => void;
}

interface Hit {
  readonly key: string;
  readonly kind: "desk.kindLeaf" | "desk.kindPage" | "desk.kindUnit";
  readonly name: string;
  readonly open: () => Promise<void>;
}

const MOST = 12;

/** Pages, units and criteria by a few letters, marks aside; all by the keyboard. */
export default function Search({ me, items, assessment, close }: Props) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const offline = useOfflineSince() !== null;
  const { hits, reading } = useHits(me, items, assessment);
  const found = hits
    .filter((hit) => finds(text, hit.name))
    .slice(0, MOST);
  const choose = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    close();
    void hit.open();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") choose(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t("desk.searchTitle")} close={close} wide>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here */}
      <input className="input large" type="search" role="combobox" autoFocus aria-label={t("desk.searchLabel")}
        aria-expanded="true" aria-controls={list} aria-activedescendant={found[at] && `${list}-${at}`}
        placeholder={t("desk.searchLabel")} value={text} onKeyDown={pressed}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }} />
      <p className="visually-hidden" role="status">
        {t("desk.searchCount", { count: found.length })}
      </p>
      {offline && <p className="muted">{t("desk.searchOffline")}</p>}
      {found.length === 0 && <p>{reading ? t("shared.loading") : t("desk.searchEmpty", { text })}</p>}
      <div id={list} role="listbox" className="hits" aria-label={t("desk.searchTitle")}>
        {found.map((hit, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box above answers the keys
          <div key={hit.key} id={`${list}-${place}`} role="option" aria-selected={place === at} tabIndex={-1}
            onClick={() => choose(hit)}>
            <span className="muted">{t(hit.kind)}</span>
            {hit.name}
          </div>
        ))}
      </div>
      <p className="muted small-text">{t("desk.searchHint")}</p>
    </Dialog>
  );
}

function useHits(me: Me, items: readonly Item[], assessment: string | undefined): { hits: Hit[]; reading: boolean } {
  const go = useNavigate();
  const { data: known, isLoading: naming } = useQuery(unitsQuery);
  const { data: sheet, isLoading: opening } = useQuery({ ...sheetQuery(assessment ?? ""), enabled: assessment !== undefined });
  const over = useFrameworkLeaves(me, assessment !== undefined);
  const pages = items.map(
    (item): Hit => ({
      key: item.name,
      kind: "desk.kindPage",
      name: t(item.name),
      open: () => go({ to: item.to, params: item.params ?? {} }),
    }),
  );
  const leaves = (sheet?.leaves ?? []).map(
    (leaf): Hit => ({
      key: leaf.code,
      kind: "desk.kindLeaf",
      name: `${leaf.code} ${leaf.name}`,
      open: () =>
        go({ to: "/assessments/$assessment/entry", params: { assessment: sheet?.id ?? "" }, search: { leaf: leaf.code } }),
    }),
  );
  const overall = over.leaves.map(
    ({ code, name, round, group }): Hit => ({
      key: `${group} ${code}`,
      kind: "desk.kindLeaf",
      name,
      open: () => go({ to: "/appraisal", search: { round, group, leaf: code } }),
    }),
  );
  const listed = typeof known === "object" ? known.items : [];
  const seen = listed.filter((unit) => may(me, "scoring.assessment.read", unit.code));
  const places = seen.map(
    (unit): Hit => ({
      key: unit.code,
      kind: "desk.kindUnit",
      name: unit.name,
      open: () => go({ to: "/units/$unit", params: { unit: unit.code } }),
    }),
  );
  return { hits: [...pages, ...leaves, ...overall, ...places.toSorted((a, b) => compareVi(a.name, b.name))], reading: naming || opening || over.reading };
}
