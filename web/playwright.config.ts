import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { ARTEFACTS, CHROMIUM, ONLY, REPEAT, REPORT, stage } from "./e2e/stage.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// No test is tried again: what fails once is looked into.
export default defineConfig({
  testDir: "e2e",
  testMatch: ONLY === undefined ? "**/*.spec.ts" : `**/${ONLY}*.spec.ts`,
  repeatEach: REPEAT,
  outputDir: join(ARTEFACTS, "failures"),
  globalSetup: "./e2e/afresh.ts",
  globalTeardown: "./e2e/contact-sheets.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["junit", { outputFile: REPORT }]],
  use: {
    baseURL: stage.gateway,
    actionTimeout: 15_000,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    launchOptions: {
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--disable-background-networking"],
    },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } }, testIgnore: "**/*.phone.spec.ts", grepInvert: /@phone/ },
    { name: "phone", use: PHONE, testIgnore: "**/*.desktop.spec.ts", grepInvert: /@desktop/ },
  ],
});
