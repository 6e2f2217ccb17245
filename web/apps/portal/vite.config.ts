import { defineConfig } from "vite";
import { compressing } from "../../scripts/compressing.ts";

const compat = (name: string, to: string) => ({ find: new RegExp(`^${name}$`), replacement: to });

export default defineConfig({
  plugins: [compressing()],
  // Shared packages are written for React; here Preact stands in for it, a tenth of its size.
  resolve: {
    alias: [
      compat("react", "preact/compat"),
      compat("react-dom", "preact/compat"),
      compat("react-dom/client", "preact/compat/client"),
      compat("react/jsx-runtime", "preact/jsx-runtime"),
      compat("react/jsx-dev-runtime", "preact/jsx-dev-runtime"),
    ],
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { assetsInlineLimit: 0 },
});
