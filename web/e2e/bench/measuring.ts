/** One visit of a page under a profile: what came over the wire, and when it was there to be read. */

import type { BrowserContext, CDPSession, Page } from "@playwright/test";

export interface Profile {
  readonly megabits: number;
  /** Milliseconds there and back. */
  readonly latency: number;
  readonly slowdown: number;
}

export interface Visit {
  /** Kilobytes over the wire, by kind and of everything. */
  readonly kilobytes: Readonly<Record<"all" | "font" | "script" | "style", number>>;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

const KILOBYTE = 1000;
const BITS = 8;
const LONG_TASK_MS = 50;

/** What the page's own observers saw. */
interface Seen {
  readonly lcp: number;
  readonly cls: number;
  readonly tasks: readonly number[];
}

const observers = (): void => {
  const seen = { lcp: 0, cls: 0, tasks: [] as number[] };
  Object.assign(globalThis, { seen });
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page, where nothing of this file is
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    });
    observer.observe({ type, buffered: true });
  };
  watch("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.cls += value;
  });
  watch("longtask", (entry) => seen.tasks.push(entry.duration));
};

/** The line and the machine of a profile. */
export async function shaped(protocol: CDPSession, { megabits, latency, slowdown }: Profile): Promise<void> {
  const throughput = (megabits * KILOBYTE * KILOBYTE) / BITS;
  await protocol.send("Network.enable");
  await protocol.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput });
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

export interface Visiting {
  readonly address: string;
  readonly profile: Profile;
  /** Nothing is cached; otherwise what the browser and its worker have kept is used. */
  readonly cold: boolean;
  /** The page has what it should show. */
  readonly ready: (page: Page) => Promise<void>;
}

export async function visit(context: BrowserContext, { address, profile, cold, ready }: Visiting): Promise<Visit> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  protocol.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type.toLowerCase()));
  protocol.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await shaped(protocol, profile);
  await protocol.send("Network.setCacheDisabled", { cacheDisabled: cold });
  await page.addInitScript(observers);
  await page.goto(address);
  await ready(page);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  await page.close();
  const kilobytes = (kind: string): number => Math.round((bytes[kind] ?? 0) / KILOBYTE);
  return {
    kilobytes: {
      all: Math.round(Object.values(bytes).reduce((one, other) => one + other, 0) / KILOBYTE),
      font: kilobytes("font"),
      script: kilobytes("script"),
      style: kilobytes("stylesheet"),
    },
    lcp: seen.lcp,
    cls: seen.cls,
    tbt: seen.tasks.reduce((sum, duration) => sum + Math.max(0, duration - LONG_TASK_MS), 0),
  };
}
