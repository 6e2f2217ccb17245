import type { Browser, Page } from "@playwright/test";
import { newContext } from "../contexts.ts";
import { confirms } from "./confirming.ts";
import { isNarrow } from "./narrow.ts";
import { signIn } from "./session.ts";

/** Somebody's own browser, as large as the window of the test. */
export class Somebody {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async signedIn(browser: Browser, like: Page, username: string): Promise<Somebody> {
    const narrow = isNarrow(like);
    const context = await newContext(browser, { viewport: like.viewportSize(), hasTouch: narrow, isMobile: narrow });
    const page = await context.newPage();
    await signIn(page, username);
    await confirms(page);
    return new Somebody(page);
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }
}
