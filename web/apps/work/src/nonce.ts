import { setNonce } from "get-nonce";

/** The value by which this page may add styles; another one with every answer of the server. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

// Read by the part of Mantine's dialogs that holds the page still behind them.
setNonce(nonce);
