import { formatDate, type PlainKey, t } from "@dti/i18n";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../shell/dialog.tsx";
import { Failed } from "../shell/failed.tsx";
import type { IconName } from "../shell/icon.tsx";
import { Shown } from "../shell/shown.tsx";
import { Status, type StatusKind } from "../shell/status.tsx";
import { english } from "../text.ts";
import { type Paper, openPaper, paperQuery, useUnlinking } from "./reading.ts";
import type { Target } from "./upload.ts";

interface Props {
  paper: Paper;
  target: Target;
  code: string;
  open: boolean;
  viewed: boolean;
  view: () => void;
}

/** One paper: its citation first, then how far its file is. */
export function PaperRow({ paper, target, code, open, viewed, view }: Props) {
  const [removing, setRemoving] = useState(false);
  const opening = useMutation({ mutationFn: openPaper });
  const { citation, filename } = paper.newest;
  return (
    <li className="row">
      <div className="grow">
        <p className="row-title">
          <strong>{citation.number}</strong>, {formatDate(citation.issued_on)}
        </p>
        <p>{citation.abstract}</p>
        <p className="muted">
          {filename}
          {citation.page && `, ${t("evidence.pageOf", { page: citation.page })}`}
        </p>
        <PaperState paper={paper} />
        {opening.isError && <Failed error={opening.error} again={() => opening.mutate(paper.id)} />}
      </div>
      {paper.kept_version !== null && (
        <button type="button" className="button" aria-pressed={viewed} onClick={view} aria-label={t("evidence.viewNamed", { number: citation.number })}>
          {t("evidence.view")}
        </button>
      )}
      {paper.kept_version !== null && (
        <button type="button" className="button" disabled={opening.isPending} onClick={() => opening.mutate(paper.id)}
          aria-label={t("evidence.openNamed", { number: citation.number })}>
          {t("evidence.open")}
        </button>
      )}
      {open && paper.kept_version !== null && (
        <button type="button" className="button danger" onClick={() => setRemoving(true)} aria-haspopup="dialog"
          aria-label={t("evidence.removeNamed", { number: citation.number, code })}>
          {t("evidence.remove")}
        </button>
      )}
      {removing && <Removing paper={paper} target={target} code={code} close={() => setRemoving(false)} />}
    </li>
  );
}

const STATES: Record<Paper["newest"]["state"], { kind: StatusKind; icon: IconName; word: PlainKey | null }> = {
  awaiting_upload: { kind: "soon", icon: "upload", word: "evidence.stateAwaiting" },
  expired: { kind: "draft", icon: "hourglass", word: "evidence.stateExpired" },
  kept: { kind: "ok", icon: "check", word: "evidence.stateKept" },
  refused: { kind: "late", icon: "error", word: null },
  verifying: { kind: "wait", icon: "saving", word: "evidence.stateVerifying" },
};

function PaperState({ paper }: { paper: Paper }) {
  const { kind, icon, word } = STATES[paper.newest.state];
  const { reason } = paper.newest;
  return (
    <Status kind={kind} icon={icon}>
      {word === null ? t("evidence.stateRefused", { reason: (english ? reason?.en : reason?.vi) ?? "" }) : t(word)}
    </Status>
  );
}

/** Nothing is taken away without naming where else it is used. */
function Removing({ paper, target, code, close }: Omit<Props, "open" | "view" | "viewed"> & { close: () => void }) {
  const query = useQuery(paperQuery(paper.id));
  const unlinking = useUnlinking();
  return (
    <Dialog title={t("evidence.removeNamed", { number: paper.newest.citation.number, code })} close={close}>
      <Shown query={query} lines={2}>
        {({ links }) => {
          const standing = links.filter((link) => link.unlinked_at === null);
          const own = standing.find((link) => link.target.id === target.id);
          const others = standing.filter((link) => link !== own).map((link) => link.target.id.split("/").at(-1));
          return (
            <>
              <p>{others.length > 0 ? t("evidence.removeUsed", { targets: others.join(", ") }) : t("evidence.removeText")}</p>
              {unlinking.isError && <Failed error={unlinking.error} />}
              <footer>
                <button type="button" className="button" onClick={close}>
                  {t("parts.cancel")}
                </button>
                <button type="button" className="button danger" disabled={own === undefined || unlinking.isPending}
                  onClick={() => own && unlinking.mutate({ paper: paper.id, link: own.id }, { onSuccess: close })}>
                  {t("evidence.removeConfirm", { code })}
                </button>
              </footer>
            </>
          );
        }}
      </Shown>
    </Dialog>
  );
}
