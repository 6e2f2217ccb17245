/** Both apps with hot reload under one address; what they do not know themselves, the gateway answers. */

import { join } from "node:path";
import { createServer, type ProxyOptions } from "vite";

const { DTI_GATEWAY: gateway, DTI_DEV_PORT: first, DTI_DEV_WORK_PORT: second } = process.env;
if (!gateway || !first || !second) throw new Error("started by `dti web`, which knows the ports");
const apps = join(import.meta.dirname, "..", "apps");
const host = "127.0.0.1";

// The store's addresses are signed for the gateway's host, and the gateway compares Origin with Host.
const upstream: ProxyOptions = { target: gateway, changeOrigin: true, headers: { origin: gateway } };
const server = (port: number) => ({ host, port, strictPort: true, hmr: { clientPort: port } });

const work = await createServer({ root: join(apps, "work"), server: { ...server(Number(second)) } });
await work.listen();
const portal = await createServer({
  root: join(apps, "portal"),
  server: {
    ...server(Number(first)),
    proxy: { "/app/": `http://${host}:${second}`, "/api/": upstream, "/s3/": upstream },
  },
});
await portal.listen();
console.log(`portal http://${host}:${first}/   work http://${host}:${first}/app/   (Ctrl-C stops)`);
