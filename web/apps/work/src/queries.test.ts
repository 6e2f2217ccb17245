// @vitest-environment happy-dom
import { MutationObserver, onlineManager } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { queryClient } from "./queries.ts";

afterEach(() => onlineManager.setOnline(true));

test("what somebody asks for without a network fails at once and does not happen later", async () => {
  onlineManager.setOnline(false);
  const sign = vi.fn<() => Promise<void>>().mockRejectedValue(new TypeError("Failed to fetch"));
  const act = new MutationObserver(queryClient, { mutationFn: sign });
  await expect(act.mutate()).rejects.toThrow("Failed to fetch");
  onlineManager.setOnline(true);
  await Promise.resolve();
  expect(sign).toHaveBeenCalledOnce();
});
