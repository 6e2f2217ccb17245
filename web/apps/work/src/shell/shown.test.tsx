import { speak } from "@dti/i18n";
import parts from "@dti/i18n/vi/parts.json";
import shared from "@dti/i18n/vi/shared.json";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { Shown } from "./shown.tsx";

beforeAll(() => speak("vi", shared, parts));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function waitFor(seconds: number): Promise<void> {
  return act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000)));
}

function Screen({ read }: { read: (signal: AbortSignal) => Promise<string> }) {
  const query = useQuery({ queryKey: ["x"], queryFn: ({ signal }) => read(signal) });
  return <Shown query={query} lines={2}>{(text) => <p>{text}</p>}</Shown>;
}

test("who has waited ten seconds may stop, and go on", async () => {
  const signals: AbortSignal[] = [];
  const read = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return signals.length === 1 ? new Promise(() => undefined) : Promise.resolve("đã có");
  };
  render(<QueryClientProvider client={new QueryClient()}><Screen read={read} /></QueryClientProvider>);
  expect(screen.queryByRole("button")).toBeNull();
  await waitFor(6);
  expect(screen.getByText("Vẫn đang tải…")).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
  await waitFor(5);
  fireEvent.click(screen.getByRole("button", { name: "Huỷ" }));
  await waitFor(0);
  expect(signals[0]?.aborted).toBe(true);
  expect(screen.getByText("Đã dừng tải.")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Thử lại" }));
  await waitFor(1);
  expect(screen.getByText("đã có")).toBeDefined();
});
