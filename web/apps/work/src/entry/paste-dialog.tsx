import { t } from "@dti/i18n";
import { Dialog } from "../shell/dialog.tsx";
import { Status } from "../shell/status.tsx";
import type { PastedCell } from "./paste.ts";
import { cellText } from "./shown.ts";

const SHOWN = 12;

/** What a pasted range would change: counts first, then the cells that are left out, then the others. */
export function PasteDialog({ cells, close, apply }: { cells: readonly PastedCell[]; close: () => void; apply: () => void }) {
  const good = cells.filter(({ problem }) => problem === undefined);
  const bad = cells.filter(({ problem }) => problem !== undefined);
  const shown = [...bad, ...good.slice(0, SHOWN)];
  const rest = cells.length - shown.length;
  const confirm = (): void => {
    apply();
    close();
  };
  return (
    <Dialog wide close={close} title={t("entry.pasteTitle", { count: cells.length, good: good.length, bad: bad.length })}>
      {good.length === 0 && <p>{t("entry.pasteNothing")}</p>}
      <div className="scroller" role="region" tabIndex={0} aria-label={t("entry.pasteWhat")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("entry.pasteCode")}</th>
              <th scope="col" className="number">{t("entry.pasteOld")}</th>
              <th scope="col" className="number">{t("entry.pasteNew")}</th>
              <th scope="col">{t("entry.pasteWhat")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell) => (
              <tr key={cell.key}>
                <th scope="row">{cell.row?.leaf.code ?? "–"}</th>
                <td className="number">{cell.field === undefined ? "" : cellText(cell.field, cell.old)}</td>
                <td className="number">{cell.field === undefined || cell.problem !== undefined ? `“${cell.text}”` : cellText(cell.field, cell.text)}</td>
                <td>
                  {cell.problem === undefined ? (
                    <Status kind="ok" icon="check">{t("entry.pasteTaken")}</Status>
                  ) : (
                    <Status kind="late" icon="error">{cell.problem}</Status>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className="muted">{t("entry.pasteRest", { count: rest })}</p>}
      <footer>
        <button type="button" className="button" onClick={close}>
          {t("parts.cancel")}
        </button>
        {good.length > 0 && (
          <button type="button" className="button primary" onClick={confirm}>
            {t("entry.pasteConfirm", { count: good.length })}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
