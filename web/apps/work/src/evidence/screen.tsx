import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { may, useMe } from "../session/access.ts";
import { Icon } from "../shell/icon.tsx";
import { Shown, Skeleton } from "../shell/shown.tsx";
import { Strip } from "../shell/strip.tsx";
import { useTitle } from "../shell/title.ts";
import type { KnownFramework, Sheet } from "../sheets/reading.ts";
import { openSession } from "../session/state.ts";
import { FromStore } from "./from-store.tsx";
import { GoingOn } from "./going-on.tsx";
import { PaperRow } from "./paper-row.tsx";
import { Picker } from "./picker.tsx";
import { criterion, papersQuery } from "./reading.ts";
import { unfinishedOf } from "./unfinished.ts";
import { UploadForm } from "./upload-form.tsx";
import { t } from "./words.ts";

const Preview = lazy(() => import("./preview.tsx"));

/** U5: the papers of one criterion, and the way of a new one into the store. */
export function EvidenceScreen({ sheet, known, code }: { sheet: Sheet; known: KnownFramework; code: string }) {
  const me = useMe();
  const leaf = sheet.leaves.find((one) => one.code === code);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [viewed, setViewed] = useState<string | undefined>();
  const [store, setStore] = useState(false);
  const target = criterion(sheet.id, code, sheet.unit.code);
  const query = useQuery(papersQuery(target));
  const notes = unfinishedOf(me.person, openSession()?.sharedComputer ?? false);
  useTitle(`${t("evidence.title")} ${code}`, sheet.unit.name, sheet.round_name);
  const { required = false, minimum = 1, example = "" } = known.framework.leaves.get(code)?.document.evidence ?? {};
  const have = leaf?.evidence.length ?? 0;
  const open = leaf !== undefined && leaf.unlocked && sheet.closed_at === null && may(me, "evidence.file.upload", sheet.unit.code);
  const [file] = files;
  const count = { count: minimum, have };
  return (
    <div className="papers-screen">
      <p className="crumbs">
        <Link to="/assessments/$assessment/entry" params={{ assessment: sheet.id }} search={{ leaf: code }}>
          {t("evidence.back")}
        </Link>
      </p>
      <h1>
        {code} {leaf?.name}
      </h1>
      <p className="facts">
        <strong>{required ? t(have >= minimum ? "evidence.enough" : "evidence.needed", count) : t("evidence.optional", { have })}</strong>
        {example !== "" && <span className="muted">{t("evidence.example", { example })}</span>}
      </p>
      <Strip kind="soon" icon="warning">
        {t("evidence.secret")}
      </Strip>
      {!open && (
        <Strip kind="locked" icon="lock">
          {t("evidence.readOnly")}
        </Strip>
      )}
      <div className={viewed === undefined ? "papers-body" : "papers-body viewing"}>
        <section className="section">
          <h2>{t("evidence.listTitle")}</h2>
          {open && file === undefined && <GoingOn target={target} notes={notes} />}
          {open && file === undefined && <Picker pick={setFiles} />}
          {open && (
            <button type="button" className="button" onClick={() => setStore(true)} aria-haspopup="dialog">
              <Icon name="file" />
              {t("evidence.from")}
            </button>
          )}
          <Shown query={query} lines={3}>
            {({ items }) =>
              items.length === 0 ? (
                <p>{t("evidence.listEmpty")}</p>
              ) : (
                <ul className="rows">
                  {items.map((paper) => (
                    <PaperRow key={paper.id} paper={paper} target={target} code={code} open={open} viewed={paper.id === viewed}
                      view={() => setViewed(paper.id === viewed ? undefined : paper.id)} />
                  ))}
                </ul>
              )
            }
          </Shown>
        </section>
        {viewed !== undefined && (
          <Suspense fallback={<Skeleton lines={12} />}>
            <Preview key={viewed} id={viewed} close={() => setViewed(undefined)} />
          </Suspense>
        )}
        {file !== undefined && (
          <UploadForm key={files.length} file={file} sheet={sheet} code={code} target={target} notes={notes} waiting={files.length - 1}
            done={() => setFiles(files.slice(1))} />
        )}
      </div>
      {store && <FromStore code={code} target={target} close={() => setStore(false)} />}
    </div>
  );
}
