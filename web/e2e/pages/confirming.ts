import { sign } from "node:crypto";
import { readFileSync } from "node:fs";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { stage } from "../stage.ts";

const TOKEN = "__Host-token";
const SIX_MINUTES = 360;

/**
 * From now on the password was given too long ago for what is hard to take back. Token times are real ones whatever
 * the platform's clock says, so the token is signed anew as identity would have given it after such a time.
 */
export async function lapsed(context: BrowserContext): Promise<void> {
  const cookie = (await context.cookies()).find(({ name }) => name === TOKEN);
  if (cookie === undefined) throw new Error("nobody is signed in");
  const [head = "", body = ""] = cookie.value.split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as { readonly auth_time: number };
  const older = { ...claims, auth_time: claims.auth_time - SIX_MINUTES };
  const said = `${head}.${Buffer.from(JSON.stringify(older)).toString("base64url")}`;
  const signature = sign("sha256", Buffer.from(said), { key: readFileSync(stage.signing_key), dsaEncoding: "ieee-p1363" });
  await context.addCookies([{ ...cookie, value: `${said}.${signature.toString("base64url")}` }]);
}

export function confirmation(page: Page): Locator {
  return page.getByRole("dialog", { name: "Xác nhận mật khẩu" });
}

/** Gives the password whenever it is asked for over the page. */
export async function confirms(page: Page): Promise<void> {
  await page.addLocatorHandler(confirmation(page), async (question) => {
    await question.getByLabel("Mật khẩu", { exact: true }).fill(stage.password);
    await question.getByRole("button", { name: "Xác nhận", exact: true }).click();
  });
}
