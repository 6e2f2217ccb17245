import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{apps,packages,rules,scripts}/**/*.test.{ts,tsx}"],
    environment: "happy-dom",
    restoreMocks: true,
  },
});
