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

interface Kept {
  /** The worker that keeps the files may begin: the sign-in brings it, and a cold visit must not have it. */
  readonly worker: boolean;
}

/** A browser of somebody's own; nobody in particular reads the portal. */
export async function browserOf(browser: Browser, username: string | undefined, { worker }: Kept = { worker: false }): Promise<BrowserContext> {
  const serviceWorkers = worker ? "allow" : "block";
  const context = await browser.newContext({ baseURL: platform.gateway, viewport: OFFICE, locale: "vi-VN", serviceWorkers });
  if (username === undefined) return context;
  const page = await context.newPage();
  await page.goto("/app/sign-in");
  await submitSignIn(page, username, platform.password);
  await page.waitForURL(/\/app\/?$/);
  await page.close();
  return context;
}
