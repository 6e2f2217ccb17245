/** A file on its way: declared to evidence, sent to the store by form or in parts, reported as complete. */

import type { Schema } from "@dti/api";
import { api } from "../queries.ts";
import { refusedWith } from "../shell/problem.ts";
import type { Citation } from "./citation.ts";
import { FORM_BYTES, fileName, mediaType, sha256 } from "./file.ts";
import { sendForm, sendParts } from "./sending.ts";
import type { Unfinished, UnfinishedStore } from "./unfinished.ts";

export type Phase =
  | { readonly kind: "completing" | "declaring" | "done" | "hashing" }
  | { readonly kind: "sending"; readonly percent: number };

export interface Target {
  readonly kind: "criterion";
  readonly id: string;
  readonly unit: string;
}

export interface Paper {
  readonly citation: Citation;
  readonly targets: readonly [Target, ...Target[]];
}

type Tell = (phase: Phase) => void;

/** What is known of a declaration; `form` is missing when the file goes in parts. */
interface Declared extends Pick<Schema.UploadView, "evidence_id" | "version"> {
  readonly form?: Schema.FormView | null;
  readonly expires_at?: string;
}

/** What was declared can be put right and declared anew, as with a criterion fewer; the same again would end alike. */
export function mayPutRight(error: unknown): boolean {
  return refusedWith(error, 422) || (refusedWith(error, 409) && error.code === "criterion-locked");
}

/** One upload; `run` may be called again after it failed, and goes on where it stopped. */
export class Upload {
  readonly #file: File;
  readonly #paper: Paper;
  readonly #notes: UnfinishedStore;
  #declared: Declared | undefined;
  #stored = false;
  #key = crypto.randomUUID();

  /** `open` is the declaration of this very file that an earlier page made. */
  constructor(file: File, paper: Paper, notes: UnfinishedStore, open?: Unfinished) {
    this.#file = file;
    this.#paper = paper;
    this.#notes = notes;
    if (open !== undefined) this.#declared = { evidence_id: open.evidence, version: open.version };
  }

  async run(tell: Tell, signal: AbortSignal): Promise<void> {
    const known = this.#declared !== undefined;
    try {
      await this.#send(tell, signal);
    } catch (error) {
      // Declared so long ago that the service has given it up: the paper is declared anew.
      if (!known || !refusedWith(error, 404, 410)) throw error;
      await this.forget();
      await this.#send(tell, signal);
    }
  }

  /** Nobody goes on with this file. */
  async forget(): Promise<void> {
    if (this.#declared !== undefined) await this.#notes.drop(this.#declared.evidence_id);
    this.#declared = undefined;
    this.#stored = false;
    this.#key = crypto.randomUUID();
  }

  async #send(tell: Tell, signal: AbortSignal): Promise<void> {
    const declared = await this.#declare(tell);
    signal.throwIfAborted();
    const sent = (percent: number): void => tell({ kind: "sending", percent });
    if (declared.form) {
      if (!this.#stored) await sendForm(declared.form, this.#file, sent, signal);
      this.#stored = true;
    } else {
      await sendParts(declared, this.#file, sent, signal);
    }
    tell({ kind: "completing" });
    const params = { path: { evidence_id: declared.evidence_id }, query: { version: declared.version } };
    await api.POST("/api/evidence/v1/uploads/{evidence_id}/completion", { params });
    await this.#notes.drop(declared.evidence_id);
    tell({ kind: "done" });
  }

  async #declare(tell: Tell): Promise<Declared> {
    const before = this.#declared;
    if (before !== undefined) {
      // A form that is about to run out would be refused by the store.
      if (!before.form || this.#stored || Date.parse(before.expires_at ?? "") > Date.now()) return before;
      await this.forget();
    }
    tell({ kind: "hashing" });
    const digest = await sha256(this.#file);
    tell({ kind: "declaring" });
    const [target, ...also] = this.#paper.targets;
    const file = { filename: fileName(this.#file), size: this.#file.size, sha256: digest };
    const body = { ...file, media_type: mediaType(this.#file.name) ?? "", citation: this.#paper.citation, target, also };
    // An answer that was lost is given again instead of a second declaration.
    const { data } = await api.POST("/api/evidence/v1/uploads", { body, headers: { "Idempotency-Key": this.#key } });
    const declared = data as Schema.UploadView;
    this.#declared = declared;
    const { evidence_id: evidence, version } = declared;
    if (file.size > FORM_BYTES) await this.#notes.put({ ...file, ...this.#paper, evidence, version, at: Date.now() });
    return declared;
  }
}
