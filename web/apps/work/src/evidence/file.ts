/** What may be uploaded, told before anything is sent; the service checks all of it again. */

import { nfc, t } from "@dti/i18n";

const MB = 1024 * 1024;
const MOST_BYTES = 100 * MB;
/** What goes up in one form; a bigger file goes in parts. */
export const FORM_BYTES = 16 * MB;

const TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(",");

/** The media type by the name; browsers on machines without an office suite do not know it. */
export function mediaType(name: string): string | undefined {
  return TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""];
}

export function fileFault(file: Pick<File, "name" | "size">): string | undefined {
  if (mediaType(file.name) === undefined) return t("evidence.wrongType", { name: file.name });
  if (file.size === 0) return t("evidence.emptyFile", { name: file.name });
  if (file.size > MOST_BYTES) return t("evidence.tooBig", { size: megabytes(file.size) });
  return undefined;
}

export function megabytes(size: number): number {
  return Math.ceil(size / MB);
}

/** Names from macOS come decomposed. */
export function fileName(file: Pick<File, "name">): string {
  return nfc(file.name);
}

const digests = new WeakMap<Blob, Promise<string>>();

/** Of the content, in lower-case hexadecimal; a big file is read once. */
export function sha256(file: Blob): Promise<string> {
  const found = digests.get(file) ?? digest(file);
  digests.set(file, found);
  found.catch(() => digests.delete(file));
  return found;
}

async function digest(file: Blob): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
