// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;

  constructor() {
    super();
    Stream.opened.push(this);
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
      return holds();
    },
  };
}

async function aTab() {
  vi.resetModules();
  const { goLive, isLive } = await import("./connection.ts");
  return { leave: goLive(), isLive };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
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
