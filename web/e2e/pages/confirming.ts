import type { Locator, Page } from "@playwright/test";
import { stage } from "../stage.ts";

/** The next call to the address meets a service for which the password was given too long ago. */
export async function lapsed(page: Page, address: string): Promise<void> {
  const problem = { code: "confirmation-required", title_vi: "Thao tác này cần xác nhận lại mật khẩu." };
  const answer = { status: 401, contentType: "application/problem+json", body: JSON.stringify(problem) };
  await page.route(address, (route) => route.fulfill(answer), { times: 1 });
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
