import type { Browser, Page } from "@playwright/test";
import { signIn } from "./session.ts";

/** Somebody's own browser, as large as the window of the test. */
export class Somebody {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async signedIn(browser: Browser, like: Page, username: string): Promise<Somebody> {
    const viewport = like.viewportSize();
    const narrow = viewport !== null && viewport.width < 600;
    const context = await browser.newContext({ viewport, hasTouch: narrow, isMobile: narrow });
    const page = await context.newPage();
    await signIn(page, username);
    return new Somebody(page);
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }
}
