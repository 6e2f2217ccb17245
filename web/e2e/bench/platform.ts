/** The platform that is measured, and its people. */

import type { Browser, BrowserContext } from "@playwright/test";
import { submitSignIn } from "../pages/sign-in-form.ts";

export interface Platform {
  readonly gateway: string;
  readonly password: string;
  /** An open round in which every unit has entered its values. */
  readonly round: string;
  readonly unit: string;
  readonly assessment: string;
}

export const platform = JSON.parse(process.env["DTI_BENCH"] ?? "{}") as Platform;
export const OFFICER = `${platform.unit}.canbo`;
export const LEADER = "75.lanhdao";
export const OWNER = "dn-skhcn.quantri";
const OFFICE = { width: 1366, height: 768 };

/** A browser of somebody's own; nobody in particular reads the portal. */
export async function browserOf(browser: Browser, username: string | undefined): Promise<BrowserContext> {
  // A cold visit has no worker that kept the files; the sign-in before it would have brought one.
  const context = await browser.newContext({ baseURL: platform.gateway, viewport: OFFICE, locale: "vi-VN", serviceWorkers: "block" });
  if (username === undefined) return context;
  const page = await context.newPage();
  await page.goto("/app/sign-in");
  await submitSignIn(page, username, platform.password);
  await page.waitForURL(/\/app\/?$/);
  await page.close();
  return context;
}
