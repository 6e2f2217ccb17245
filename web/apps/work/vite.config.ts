import { join } from "node:path";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressing } from "../../scripts/compressing.ts";
import { precaching } from "../../scripts/precaching.ts";
import { preloading } from "../../scripts/preloading.ts";
import { ROUTING } from "./routing.ts";

export default defineConfig({
  base: "/app/",
  plugins: [
    tanstackRouter(ROUTING),
    react(),
    preloading({ "/assessments/[0-9a-f-]{36}": "/api/scoring/v1" }),
    precaching(join(import.meta.dirname, "worker", "worker.ts")),
    compressing(),
  ],
  // The server of the files puts a fresh value into each answer's header and page.
  html: { cspNonce: "{{placeholder `http.request.uuid`}}" },
  build: {
    assetsInlineLimit: 0,
    // Each file costs a slow line a turn: what several screens share, and what every screen needs, comes as one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Without what a question mark follows: the parts of a route that come with its screen.
            { name: "routes", test: /src\/routes\/[^?]*$/, priority: 1 },
            { name: "libraries", test: /node_modules/, minShareCount: 3 },
            { name: "shared", test: /src|packages/, minShareCount: 3 },
          ],
        },
      },
    },
  },
});
