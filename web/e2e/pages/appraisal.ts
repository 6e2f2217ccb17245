/** A1 and A2: an appraiser's own criteria of one unit, decided by key or, on a phone, by touch. */

import { type Page, expect } from "@playwright/test";
import { isNarrow } from "./narrow.ts";
import { open, settled } from "./settled.ts";

const KEYS = { accept: "d", adjust: "s", next: "n", return: "t", send: "g" } as const;
const BUTTONS = {
  accept: /^Duyệt|^Đồng ý không áp dụng/,
  adjust: /^Sửa điểm/,
  next: /^Tiêu chí tiếp/,
  return: /^Trả lại/,
  send: /^Gửi \d+ quyết định/,
} as const;

export class AppraisalPage {
  readonly page: Page;
  readonly #touch: boolean;

  constructor(page: Page) {
    this.page = page;
    this.#touch = isNarrow(page);
  }

  /** From the queue to the sheet of a unit, as somebody who has just signed in. */
  async from(round: string, unit: string): Promise<void> {
    await open(this.page, `/app/appraisal?round=${round}`);
    await this.page.getByRole("link", { name: new RegExp(`^${unit}, thẩm định tiêu chí`) }).first().click();
    await expect(this.page.getByRole("heading", { level: 1, name: unit })).toBeVisible();
    await settled(this.page);
  }

  async open(): Promise<number> {
    const said = await this.page.getByRole("button", { name: /^Chưa xong \d+$/ }).textContent();
    return Number(/\d+/.exec(said ?? "")?.[0]);
  }

  /** The criterion that is looked at. */
  async current(): Promise<string> {
    return (await this.page.locator(".leaf-item[aria-current=true] .muted").first().textContent()) ?? "";
  }

  async does(verb: keyof typeof KEYS): Promise<void> {
    if (this.#touch) await this.page.locator(".decide").getByRole("button", { name: BUTTONS[verb] }).click();
    else await this.page.keyboard.press(KEYS[verb]);
  }

  async gives(reason: string): Promise<void> {
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Lý do (bắt buộc)").fill(reason);
    await dialog.locator("footer .primary").click();
    await expect(dialog).toHaveCount(0);
  }

  /** Decides what is open, one criterion after the other; `otherwise` takes those that are not simply accepted. */
  async decideAll(otherwise: (leaf: string) => Promise<boolean>): Promise<void> {
    for (let left = await this.open(); left > 0; left -= 1) {
      const leaf = await this.current();
      if (!(await otherwise(leaf))) await this.does("accept");
      await expect.poll(() => this.open()).toBe(left - 1);
      if (left > 1) await this.does("next");
      if (left > 1) await expect.poll(() => this.current()).not.toBe(leaf);
    }
    await this.does("send");
    await expect(this.page.getByRole("button", { name: BUTTONS.send })).toHaveCount(0);
  }
}
