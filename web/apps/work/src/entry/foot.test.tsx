import { speak } from "@dti/i18n";
import entry from "@dti/i18n/vi/entry.json";
import parts from "@dti/i18n/vi/parts.json";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SaveLine, countsOf } from "./foot.tsx";
import type { SaveQueue, Standing } from "./queue.ts";
import type { Entry } from "./use-entry.ts";

speak("vi", entry, parts);
afterEach(cleanup);

function aQueue(standings: readonly Standing[]): SaveQueue {
  const queue: Partial<SaveQueue> = {
    drafts: new Map(standings.map((_, place) => [`${place}`, {} as never])),
    standing: (leaf) => standings[Number(leaf)],
    saved: 0,
    savedAt: null,
  };
  return queue as SaveQueue;
}

function line(...standings: Standing[]) {
  const show = vi.fn<(only: string) => void>();
  const { container } = render(<SaveLine entry={{ queue: aQueue(standings) } as Entry} show={show} />);
  return { show, said: container.textContent };
}

test("all is saved when nothing waits or was refused", () => {
  expect(line().said).toBe("Mọi thay đổi đã lưu");
});

test("what was refused or is in conflict is not said to be saved, and leads to its rows", () => {
  const { show, said } = line("conflict", "failed");
  expect(said).toBe("2 ô chưa lưu được");
  fireEvent.click(screen.getByRole("button"));
  expect(show).toHaveBeenCalledWith("faulty");
});

test("conflicts alone lead to the conflicts", () => {
  const { show } = line("conflict");
  fireEvent.click(screen.getByRole("button"));
  expect(show).toHaveBeenCalledWith("conflict");
});

test("only what is sent by itself counts as waiting", () => {
  expect(countsOf(aQueue(["queued", "waiting", "saving", "failed", "conflict"]))).toEqual({ conflict: 1, failed: 1, saving: 1, waiting: 2 });
});
