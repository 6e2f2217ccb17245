// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  readonly recent: number | undefined;

  constructor(address: string) {
    super();
    const asked = /[?]recent_seconds=([0-9]+)$/.exec(address)?.[1];
    this.recent = asked === undefined ? undefined : Number(asked);
    Stream.opened.push(this);
  }

  tells(change: object): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(change) }));
  }

  close(): void {
    this.readyState = Stream.CLOSED;
  }
}

/** The first tab that asks holds the lock. */
function locks() {
  let held = false;
  return {
    request: (_name: string, _options: object, holds: () => Promise<void>): Promise<void> => {
      if (held) return new Promise(() => undefined);
      held = true;
      return holds().finally(() => {
        held = false;
      });
    },
  };
}

async function aTab() {
  vi.resetModules();
  const { goLive, isLive } = await import("./connection.ts");
  const { queryClient } = await import("../queries.ts");
  const read = vi.spyOn(queryClient, "invalidateQueries");
  const queryKey: readonly unknown[] = ["get", "/api/notify/v1/notices/summary"];
  const notices = queryClient.getQueryCache().build(queryClient, { queryKey });
  /** Since it was asked last. */
  const readsAgain = (): boolean => {
    const found = read.mock.calls.some(([which]) => which?.predicate?.(notices));
    read.mockClear();
    return found;
  };
  return { goLive, leave: goLive(), isLive, readsAgain };
}

/** The lock is free again. */
async function handedOver(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval", "Date"] });
  Stream.opened = [];
  vi.stubGlobal("EventSource", Stream);
  Object.defineProperty(navigator, "locks", { value: locks(), configurable: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a tab that was opened after the stream knows that it is live", async () => {
  const first = await aTab();
  vi.advanceTimersByTime(1500);
  Stream.opened[0]?.dispatchEvent(new Event("open"));
  const later = await aTab();
  vi.useRealTimers();
  await vi.waitFor(() => expect(later.isLive()).toBe(true));
  first.leave();
  later.leave();
});

test("a page reads everything again when its first stream begins, and what it missed before the next", async () => {
  const { goLive, leave, readsAgain } = await aTab();
  vi.advanceTimersByTime(1500);
  Stream.opened[0]?.tells({ kind: "ready" });
  expect([Stream.opened[0]?.recent, readsAgain()]).toEqual([undefined, true]);
  leave();
  await handedOver();
  vi.advanceTimersByTime(30_000);
  const leaveAgain = goLive();
  vi.advanceTimersByTime(1500);
  expect(Stream.opened[1]?.recent).toBe(37);
  Stream.opened[1]?.tells({ kind: "ready" });
  expect(readsAgain()).toBe(false);
  leaveAgain();
  await handedOver();
});

test("who heard nothing for long reads everything again", async () => {
  const { goLive, leave, readsAgain } = await aTab();
  vi.advanceTimersByTime(1500);
  Stream.opened[0]?.tells({ kind: "ready" });
  leave();
  await handedOver();
  readsAgain();
  vi.advanceTimersByTime(3_600_000);
  const leaveAgain = goLive();
  vi.advanceTimersByTime(1500);
  Stream.opened[1]?.tells({ kind: "ready" });
  expect([Stream.opened[1]?.recent, readsAgain()]).toEqual([undefined, true]);
  leaveAgain();
  await handedOver();
});
