import { type CDPSession, type Locator, type Page, expect } from "@playwright/test";
import { entryAddress } from "./addresses.ts";
import { open } from "./settled.ts";

/** U3 as somebody at a keyboard uses it. */
export class EntryPage {
  readonly page: Page;
  readonly assessment: string;

  constructor(page: Page, assessment: string) {
    this.page = page;
    this.assessment = assessment;
  }

  /** The active cell of a leaf, with the focus in it. */
  async at(leaf: string): Promise<void> {
    await open(this.page, entryAddress(this.assessment, leaf));
    await this.editor(leaf).focus();
  }

  row(leaf: string): Locator {
    return this.page.locator(`tr[data-leaf="${leaf}"]`);
  }

  editor(leaf: string): Locator {
    return this.row(leaf).locator(".cell-input");
  }

  /** What the grid says is wrong with a leaf, and what was typed. */
  hint(leaf: string): Locator {
    return this.row(leaf).locator("th small");
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  get saving(): Locator {
    return this.page.locator(".save-line");
  }

  async saved(): Promise<void> {
    await expect(this.saving).toContainText(/Đã lưu \d+ ô/);
  }

  /** The tab goes without a network: one that is closed is back on it for its last moments and must not use them. */
  async lost(): Promise<void> {
    await this.cut();
    await this.page.close();
  }

  /** What the page still does before it goes reaches nobody. */
  async cut(): Promise<void> {
    await this.page.evaluate(() => Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError("no network")) }));
  }

  /** Nothing waits for the server any more, whoever has told that it is there. */
  async nothingWaits(): Promise<void> {
    await expect(this.saving).toContainText(/Đã lưu \d+ ô|Mọi thay đổi đã lưu/, { timeout: 30_000 });
  }

  async waiting(cells: number): Promise<void> {
    await expect(this.saving).toContainText(`${cells} ô chờ gửi`);
  }
}

/** An input method: every key reaches the page as a composition that grows. */
export class InputMethod {
  readonly #protocol: CDPSession;

  private constructor(protocol: CDPSession) {
    this.#protocol = protocol;
  }

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async compose(steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      await this.#key("Process");
      await this.#protocol.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
  }

  /** Ends the composition as Enter does: the key belongs to the input method. */
  async accept(text: string): Promise<void> {
    await this.#key("Enter");
    await this.#protocol.send("Input.insertText", { text });
  }

  async #key(key: string): Promise<void> {
    const told = { key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await this.#protocol.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...told });
    await this.#protocol.send("Input.dispatchKeyEvent", { type: "keyUp", ...told });
  }
}
