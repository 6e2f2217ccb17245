import { t } from "@dti/i18n";
import { useEffect, useRef } from "react";
import { Icon } from "../icon.tsx";
import { groupName, GROUPS, unitsOf } from "../names.ts";
import { chosenLine, type Opened } from "../published.ts";
import { useQuery } from "../query.ts";

const KINDS = ["csv", "json", "html"] as const;

interface BarProps {
  readonly opened: Opened;
  /** What the units are, and how many of each. */
  readonly kinds: readonly (readonly [string, number])[];
  readonly tiles: boolean;
  readonly found: number;
}

/** Which ranking, which round, which units; and the ranking as files. */
export function Bar({ opened, kinds, tiles, found }: BarProps) {
  const { line, lines } = opened;
  const [, change] = useQuery();
  const mine = lines.filter((other) => other.group === line.group);
  return (
    <div className="ranking-bar">
      <Groups opened={opened} />
      <label>
        <span className="visually-hidden">{t("portal.round")}</span>
        <select className="input" value={line.round} onChange={(event) => change({ round: event.currentTarget.value, pick: null })}>
          {mine.map((other) => (
            <option key={other.round} value={other.round}>
              {other.round_name}
            </option>
          ))}
        </select>
      </label>
      {kinds.length > 0 && <Kinds kinds={kinds} />}
      <Search found={found} />
      {tiles && <Views />}
      <p className="ranking-files">
        {t("portal.download")}
        {KINDS.map((kind) => (
          <a
            key={kind}
            href={`/api/scoring${line.path}.${kind}`}
            aria-label={t("portal.downloadAs", { kind: kind.toUpperCase(), what: `${groupName(line)}, ${line.round_name}` })}
          >
            {kind.toUpperCase()}
          </a>
        ))}
      </p>
    </div>
  );
}

function Groups({ opened }: { readonly opened: Opened }) {
  const [, change] = useQuery();
  const known = GROUPS.flatMap((group) => chosenLine(opened.lines, group, null) ?? []);
  return (
    <div className="segments" role="group" aria-label={t("portal.group")}>
      {known.map((line) => (
        <button
          key={line.group}
          type="button"
          aria-pressed={line.group === opened.line.group}
          onClick={() => change({ group: line.group, round: null, pick: null, sort: null, q: null, kind: null, view: null })}
        >
          {groupName(line)}
        </button>
      ))}
    </div>
  );
}

/** Of all communes, the wards or the others. */
function Kinds({ kinds }: Pick<BarProps, "kinds">) {
  const [query, change] = useQuery();
  const all = kinds.reduce((sum, [, count]) => sum + count, 0);
  return (
    <label>
      <span className="visually-hidden">{t("charts.unit")}</span>
      <select className="input" value={query.get("kind") ?? ""} onChange={(event) => change({ kind: event.currentTarget.value || null })}>
        <option value="">{t("portal.allUnits", { count: all, units: unitsOf("communes") })}</option>
        {kinds.map(([kind, count]) => (
          <option key={kind} value={kind} lang="vi">{`${kind} (${count})`}</option>
        ))}
      </select>
    </label>
  );
}

/** "/" leads here from anywhere on the page but a field. */
function Search({ found }: { readonly found: number }) {
  const [query, change] = useQuery();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const lead = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, []);
  const search = query.get("q") ?? "";
  return (
    <label className="ranking-search">
      <span className="visually-hidden">{t("portal.search")}</span>
      <Icon name="search" />
      <input
        ref={field}
        className="input"
        type="search"
        autoComplete="off"
        placeholder={t("portal.search")}
        value={search}
        onInput={(event) => change({ q: event.currentTarget.value })}
      />
      <output className="visually-hidden">{search === "" ? "" : t("portal.found", { count: found })}</output>
    </label>
  );
}

const VIEWS = [
  ["list", "portal.viewList"],
  ["tiles", "portal.viewTiles"],
] as const;

/** On a narrow screen the list and the tiles take turns. */
function Views() {
  const [query, change] = useQuery();
  const view = query.get("view") ?? "list";
  return (
    <div className="segments narrow-only" role="group" aria-label={t("portal.view")}>
      {VIEWS.map(([code, name]) => (
        <button key={code} type="button" aria-pressed={view === code} onClick={() => change({ view: code === "list" ? null : code })}>
          {t(name)}
        </button>
      ))}
    </div>
  );
}
