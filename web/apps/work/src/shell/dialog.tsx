import { t } from "@dti/i18n";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Icon } from "./icon.tsx";

interface Props {
  /** States the effect with its number. */
  title: string;
  children: ReactNode;
  /** Absent: the dialog stays until its own buttons end it. */
  close?: () => void;
  wide?: boolean;
}

/**
 * A modal dialog; the browser holds the focus inside and gives it back. Escape and × close it.
 * It hangs at the page itself: what asked may be hidden meanwhile, and lends it no colours.
 */
export function Dialog({ title, children, close, wide = false }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // Not the × in the corner, which the browser would choose, but what the dialog asks.
    dialog?.querySelector<HTMLElement>("input:not([hidden]), select, textarea, footer .primary")?.focus();
    return () => dialog?.close();
  }, []);
  return createPortal(
    <dialog
      ref={box}
      className={wide ? "dialog wide" : "dialog"}
      aria-labelledby={heading}
      // A browser lets the third Escape through, whatever the page says to the first two.
      closedby={close === undefined ? "none" : undefined}
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        {close !== undefined && (
          <button type="button" className="icon-button" aria-label={t("parts.close")} onClick={close}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {children}
    </dialog>,
    document.body,
  );
}
