import portal from "@dti/i18n/vi/portal.json" with { type: "json" };
import shared from "@dti/i18n/vi/shared.json" with { type: "json" };
import { defineConfig, type Plugin } from "vite";
import { compressing } from "../../scripts/compressing.ts";

const compat = (name: string, to: string) => ({ find: new RegExp(`^${name}$`), replacement: to });

/** The page says its own name before any script runs; the name is that of the catalogue. */
const naming = (): Plugin => ({
  name: "dti:naming",
  transformIndexHtml: {
    order: "pre",
    handler: (html) => html.replaceAll("%site%", shared["shared.site"]).replaceAll("%about%", portal["portal.siteAbout"]),
  },
});

export default defineConfig({
  plugins: [naming(), compressing()],
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
  build: {
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A file costs as much in headers as many of these modules weigh: what most pages share travels together.
        codeSplitting: { groups: [{ name: "common", minShareCount: 3, test: (id: string) => !id.includes("/d3-") }] },
      },
    },
  },
});
