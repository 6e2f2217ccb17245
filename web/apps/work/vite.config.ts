import { join } from "node:path";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressing } from "../../scripts/compressing.ts";
import { precaching } from "../../scripts/precaching.ts";
import { ROUTING } from "./routing.ts";

export default defineConfig({
  base: "/app/",
  plugins: [tanstackRouter(ROUTING), react(), precaching(join(import.meta.dirname, "worker", "worker.ts")), compressing()],
  // The server of the files puts a fresh value into each answer's header and page.
  html: { cspNonce: "{{placeholder `http.request.uuid`}}" },
  build: { assetsInlineLimit: 0 },
});
