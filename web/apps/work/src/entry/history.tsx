import type { Schema } from "@dti/api";
import { formatDateTime, type PlainKey, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { queries } from "../queries.ts";
import { useMe } from "../session/access.ts";
import { Shown } from "../shell/shown.tsx";
import { type Field, typed } from "./entered.ts";
import { cellText } from "./shown.ts";

const LAST = 12;
/** What a leaf's history may say, and whose act it is where a name is not to be had. */
const ACTS: Readonly<Record<string, readonly [act: PlainKey, whose: PlainKey]>> = {
  entered: ["entry.historyEntered", "entry.historyUnit"],
  na_requested: ["entry.historyNa", "entry.historyUnit"],
  explained: ["entry.explanation", "entry.historyUnit"],
  handed_back: ["entry.historyHandedBack", "entry.historyUnit"],
  returned: ["entry.historyReturned", "entry.historyVerifier"],
  appraised: ["entry.historyDecided", "entry.historyVerifier"],
  closed: ["entry.historyClosed", "entry.historyOwner"],
};

interface Props {
  assessment: string;
  leaf: string;
  /** A newer version is another history. */
  version: number;
  fields: readonly Field[];
}

/** The last changes of one criterion, the newest first. */
export function History({ assessment, leaf, version, fields }: Props) {
  const me = useMe();
  const path = { assessment_id: assessment, leaf };
  const options = queries.queryOptions("get", "/api/scoring/v1/assessments/{assessment_id}/leaves/{leaf}/history", {
    params: { path, query: { limit: 200 } },
  });
  const query = useQuery({ ...options, queryKey: [...options.queryKey, version] as unknown as typeof options.queryKey });
  return (
    <Shown query={query} lines={4}>
      {({ items }) => (items.length === 0 ? <p>{t("entry.historyNone")}</p> : <List items={items.slice(-LAST).toReversed()} fields={fields} me={me.person} />)}
    </Shown>
  );
}

function List({ items, fields, me }: { items: readonly Schema.PastVersion[]; fields: readonly Field[]; me: string }) {
  return (
    <ol className="past">
      {items.map((one) => {
        const texts = typed(one.inputs);
        const [act, whose] = ACTS[one.act] ?? ["entry.historyOther", undefined];
        const who = one.by === me ? "entry.historyMine" : one.by === null ? "entry.historySystem" : whose;
        const values = fields.map((field) => cellText(field, texts[field.name])).filter((text) => text !== "");
        return (
          <li key={one.id}>
            <span className="muted">
              {formatDateTime(one.at)}
              {who !== undefined && `, ${t(who)}`}
            </span>
            <span>{t(act)}</span>
            <strong>{values.join(" / ")}</strong>
            {one.act === "explained" ? (
              <span>{one.explanation ?? t("entry.conflictEmpty")}</span>
            ) : (
              (one.na_reason ?? one.reason) && <span>{one.na_reason ?? one.reason}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
