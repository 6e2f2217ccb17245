import { formatDate, t } from "@dti/i18n";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import { Shown } from "../shell/shown.tsx";
import { storeQuery, useLinking } from "./reading.ts";
import type { Target } from "./upload.ts";

/** One paper may prove several criteria: it is linked, not copied. */
export function FromStore({ code, target, close }: { code: string; target: Target; close: () => void }) {
  const [text, setText] = useState("");
  const query = useQuery({ ...storeQuery(target.unit, text.trim()), placeholderData: keepPreviousData });
  const linking = useLinking(target);
  return (
    <Dialog title={t("evidence.fromTitle")} close={close} wide>
      <label className="field">
        <span>{t("evidence.fromSearch")}</span>
        <input className="input" type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {linking.isError && <Failed error={linking.error} />}
      <Shown query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t("evidence.fromEmpty")}</p>
          ) : (
            <ul className="rows">
              {items.map((paper) => (
                <li key={paper.id} className="row">
                  <div className="grow">
                    <p className="row-title">
                      <strong>{paper.newest.citation.number}</strong>, {formatDate(paper.newest.citation.issued_on)}
                    </p>
                    <p>{paper.newest.citation.abstract}</p>
                  </div>
                  <button type="button" className="button" disabled={linking.isPending} onClick={() => linking.mutate(paper.id, { onSuccess: close })}>
                    {t("evidence.link", { code })}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Dialog>
  );
}
