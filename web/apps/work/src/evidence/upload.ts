/** A file on its way: declared to evidence, posted to the store by the form it gave, reported as complete. */

import type { Schema } from "@dti/api";
import { api } from "../queries.ts";
import type { Citation } from "./citation.ts";
import { fileName, mediaType, sha256 } from "./file.ts";

export type Phase =
  | { readonly kind: "completing" | "declaring" | "done" | "hashing" }
  | { readonly kind: "sending"; readonly percent: number };

export interface Target {
  readonly kind: "criterion";
  readonly id: string;
  readonly unit: string;
}

/** The store did not take the file; another try with the same form would end alike. */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
}

/** One upload; `run` may be called again after it failed, and goes on where it stopped. */
export class Upload {
  readonly #file: File;
  readonly #citation: Citation;
  readonly #targets: readonly [Target, ...Target[]];
  #declared: Schema.UploadView | undefined;
  #stored = false;

  constructor(file: File, citation: Citation, targets: readonly [Target, ...Target[]]) {
    this.#file = file;
    this.#citation = citation;
    this.#targets = targets;
  }

  async run(tell: (phase: Phase) => void): Promise<void> {
    const declared = await this.#declare(tell);
    if (!this.#stored) await post(declared.form, this.#file, (percent) => tell({ kind: "sending", percent }));
    this.#stored = true;
    tell({ kind: "completing" });
    const params = { path: { evidence_id: declared.evidence_id }, query: { version: declared.version } };
    await api.POST("/api/evidence/v1/uploads/{evidence_id}/completion", { params });
    tell({ kind: "done" });
  }

  async #declare(tell: (phase: Phase) => void): Promise<Schema.UploadView> {
    // A form that is about to run out would be refused by the store.
    const fresh = this.#declared !== undefined && Date.parse(this.#declared.expires_at) > Date.now();
    if (this.#declared !== undefined && (fresh || this.#stored)) return this.#declared;
    tell({ kind: "hashing" });
    const digest = await sha256(this.#file);
    tell({ kind: "declaring" });
    const [target, ...also] = this.#targets;
    const body = {
      filename: fileName(this.#file),
      size: this.#file.size,
      sha256: digest,
      media_type: mediaType(this.#file.name) ?? "",
      citation: this.#citation,
      target,
      also,
    };
    const { data } = await api.POST("/api/evidence/v1/uploads", { body });
    this.#declared = data as Schema.UploadView;
    return this.#declared;
  }
}

/** XMLHttpRequest, because fetch tells nothing of what has been sent. */
function post(form: Schema.FormView, file: File, sent: (percent: number) => void): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append("file", file);
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => sent(Math.floor((100 * loaded) / total)));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) done();
      else failed(request.status >= 500 ? new TypeError(`store: ${request.status}`) : new StoreRefused(`store: ${request.status}`));
    });
    request.addEventListener("error", () => failed(new TypeError("the connection to the store broke")));
    request.open("POST", form.url);
    request.send(body);
  });
}
