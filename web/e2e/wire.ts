/** Tests whose browser reaches the platform through a proxy that can cut it off. */

import { CuttingProxy } from "./cutting-proxy.ts";
import { test as base } from "./test.ts";

export const test = base.extend<{ wire: CuttingProxy }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads from the first parameter what a fixture needs
  wire: async ({}, use) => {
    const wire = await CuttingProxy.open();
    await use(wire);
    wire.close();
  },
  proxy: async ({ wire }, use) => use({ server: wire.address }),
});
