/** Browsers of people, and what their pages broke: the content security policy, or an error nobody took. */

import type { Browser, BrowserContext, BrowserContextOptions } from "@playwright/test";

const breaches: string[] = [];

export function watch(context: BrowserContext): void {
  context.on("weberror", (error) => breaches.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error" && /content security policy|trusted type/i.test(message.text())) breaches.push(message.text());
  });
}

/** A browser of somebody's own, watched like that of the test. */
export async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  watch(context);
  return context;
}

/** What was broken since this was last asked. */
export function broken(): string[] {
  return breaches.splice(0);
}
