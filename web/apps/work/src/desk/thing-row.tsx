import { t } from "@dti/i18n";
import { Link } from "@tanstack/react-router";
import { Due } from "../sheets/state.tsx";
import type { Thing } from "./things.ts";

/** One thing to do with its one verb; only what is late or due within a week has a filled button. */
export function ThingRow({ thing, now }: { thing: Thing; now: Date }) {
  return (
    <li className="row thing">
      <span className="muted thing-what">{thing.what}</span>
      <div className="grow">
        <p className="row-title">{thing.title}</p>
        <p className="muted">{thing.about}</p>
      </div>
      {thing.due !== null && (
        <span className="thing-due">
          <Due due={thing.due} now={now} />
        </span>
      )}
      <Verb thing={thing} />
    </li>
  );
}

function Verb({ thing }: { thing: Thing }) {
  const { to } = thing;
  const urgent = ["late", "returned", "soon"].includes(thing.section);
  const common = { className: urgent ? "button primary" : "button", "aria-label": `${t(thing.verb)}: ${thing.title}` };
  const word = t(thing.verb);
  switch (to.screen) {
    case "check":
      return <Link {...common} to="/assessments/$assessment/check" params={to}>{word}</Link>;
    case "entry":
      return <Link {...common} to="/assessments/$assessment/entry" params={to} search={{ only: "missing" }}>{word}</Link>;
    case "returns":
      return <Link {...common} to="/assessments/$assessment/returns" params={to}>{word}</Link>;
    case "sheet":
      return <Link {...common} to="/assessments/$assessment" params={to}>{word}</Link>;
    case "queue":
      return <Link {...common} to="/appraisal" search={{ round: to.round }}>{word}</Link>;
    case "late":
      return <Link {...common} to="/rounds/$round/units" params={to}>{word}</Link>;
    case "publication":
      return <Link {...common} to="/rounds/$round/publication" params={to}>{word}</Link>;
    case "round":
      return <Link {...common} to="/rounds/$round" params={to}>{word}</Link>;
  }
}
