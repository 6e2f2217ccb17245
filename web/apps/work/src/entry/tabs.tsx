import { type PlainKey, t } from "@dti/i18n";
import { type KeyboardEvent, useRef } from "react";

export type Tab = "history" | "how";

const TABS: readonly (readonly [Tab, PlainKey])[] = [
  ["how", "entry.panelHow"],
  ["history", "entry.panelHistory"],
];

/** The tabs of the panel: one stop of Tab, arrows between them. */
export function Tabs({ label, tab, show }: { label: string; tab: Tab; show: (tab: Tab) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const pressed = (event: KeyboardEvent): void => {
    const at = TABS.findIndex(([name]) => name === tab);
    const places: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const [next] = TABS.at(place % TABS.length) ?? [tab];
    show(next);
    box.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={box} className="tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={pressed}>
      {TABS.map(([name, word]) => (
        <button key={name} id={`tab-${name}`} type="button" role="tab" aria-selected={tab === name} aria-controls="panel-about"
          tabIndex={tab === name ? 0 : -1} onClick={() => show(name)}>
          {t(word)}
        </button>
      ))}
    </div>
  );
}
