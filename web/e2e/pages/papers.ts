import { createHash, randomBytes, randomInt } from "node:crypto";
import { type Locator, type Page, type Request, expect } from "@playwright/test";
import { Person } from "../api.ts";
import { assessmentOf, stage } from "../stage.ts";
import { signIn } from "./session.ts";
import { open } from "./settled.ts";

const LEAF = "1.2";
const SENT = "**/s3/**";

/** A paper of one page with a scan of `size` bytes that no other paper has. */
export function paper(size: number): Buffer {
  const head = Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n2 0 obj<</Length ${size}>>stream\n`);
  return Buffer.concat([head, randomBytes(size), Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")]);
}

export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

interface Listed {
  readonly id: string;
  readonly kept_version: number | null;
  readonly newest: { readonly number: number; readonly state: string; readonly sha256: string; readonly citation: { readonly number: string } };
}

/** U5 as an officer of a commune uses it: the papers of one criterion. */
export class PapersPage {
  readonly page: Page;
  readonly unit: string;
  /** Of the paper that is sent, unlike those that other runs have left. */
  readonly number = `${randomInt(1_000_000)}/BC-UBND`;
  /** The numbers of the parts in the order in which the browser sent them. */
  readonly parts: number[] = [];

  private constructor(page: Page, unit: string) {
    this.page = page;
    this.unit = unit;
    page.on("request", (request) => {
      const number = partOf(request);
      if (number !== undefined) this.parts.push(number);
    });
  }

  static async of(page: Page, unit: string): Promise<PapersPage> {
    await signIn(page, `${unit}.canbo`);
    await open(page, `/app/assessments/${assessmentOf("ENTRY", unit)}/evidence/${LEAF}`);
    return new PapersPage(page, unit);
  }

  /** Chooses a file and says which paper it is. */
  async choose(buffer: Buffer): Promise<void> {
    await this.page.locator("section.drop input[type=file]").first().setInputFiles({ name: "bao-cao.pdf", mimeType: "application/pdf", buffer });
    await this.cite();
  }

  /** The same with a picture that the camera of a phone has taken. */
  async photograph(buffer: Buffer): Promise<void> {
    await this.page.locator("section.drop input[capture]").setInputFiles({ name: "anh chup.png", mimeType: "image/png", buffer });
    await this.cite();
  }

  async cite(): Promise<void> {
    await this.form.getByLabel(/Số, ký hiệu/).fill(this.number);
    await this.form.getByLabel(/Ngày ban hành/).fill("26/03/2026");
    await this.form.getByLabel(/Trích yếu/).fill("Báo cáo kết quả chuyển đổi số");
    await this.form.getByLabel(/bí mật nhà nước/).check();
  }

  get form(): Locator {
    return this.page.getByRole("form", { name: "Thông tin văn bản" });
  }

  async send(): Promise<void> {
    await this.form.getByRole("button", { name: "Tải lên" }).click();
  }

  async again(): Promise<void> {
    await this.page.getByRole("button", { name: "Thử lại" }).click();
  }

  async broken(): Promise<void> {
    await expect(this.page.getByText("Mất kết nối khi đang tải")).toBeVisible();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator("li.row", { hasText: this.number })).toContainText("Sẵn sàng", { timeout: 60_000 });
  }

  /** The connection of one part breaks before the store has it, once. */
  async cutPart(number: number): Promise<void> {
    let cut = false;
    await this.page.route(SENT, (route) => {
      if (cut || partOf(route.request()) !== number) return route.continue();
      cut = true;
      return route.abort("connectionreset");
    });
  }

  /** One part is on its way and does not arrive. */
  async holdPart(number: number): Promise<void> {
    await this.page.route(SENT, (route) => (partOf(route.request()) === number ? undefined : route.continue()));
  }

  /** Sends; returns when the store has as many parts. */
  async sendUntil(parts: number): Promise<void> {
    let stored = 0;
    const there = this.page.waitForEvent("requestfinished", (request) => {
      if (partOf(request) !== undefined) stored += 1;
      return stored === parts;
    });
    await this.send();
    await there;
  }

  /** The hash of the bytes as they come down; nothing else was ever declared of the file. */
  async downloaded(file: Buffer): Promise<string> {
    return hashOf(await this.kept(({ sha256 }) => sha256 === hashOf(file)));
  }

  /** The bytes of the one paper that was declared so, and kept. */
  async kept(declared: (newest: Listed["newest"]) => boolean): Promise<Buffer> {
    const officer = await Person.of(`${this.unit}.canbo`);
    const { items } = await officer.get<{ items: Listed[] }>(`/api/evidence/v1/evidence?unit=${this.unit}&limit=100`);
    const told = items.filter(({ newest }) => declared(newest));
    expect(told.map(({ kept_version: version, newest }) => [version, newest.number, newest.state])).toEqual([[1, 1, "kept"]]);
    const [one] = told;
    const { url } = await officer.get<{ url: string }>(`/api/evidence/v1/evidence/${one?.id}/download`);
    const answer = await fetch(`${stage.gateway}${url}`);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }
}

function partOf(request: Request): number | undefined {
  const number = new URL(request.url()).searchParams.get("partNumber");
  return number === null ? undefined : Number(number);
}
