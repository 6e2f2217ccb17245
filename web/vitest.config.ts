import { defineConfig } from "vitest/config";

const FOLDERS = "{apps,packages,rules,scripts}/**/*";

// A pretended browser takes seconds to make: only what is drawn gets one, and files that ask for it in their head.
export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: "logic", include: [`${FOLDERS}.test.ts`], environment: "node" } },
      { extends: true, test: { name: "screens", include: [`${FOLDERS}.test.tsx`], environment: "happy-dom" } },
    ],
  },
});
