import { speak } from "@dti/i18n";
import entry from "@dti/i18n/vi/entry.json";
import parts from "@dti/i18n/vi/parts.json";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { passingDrafts } from "../drafts/store.ts";
import { enteredIn } from "./entered.ts";
import { Explanation } from "./explanation.tsx";
import type { Row } from "./model.ts";
import { aLeaf, entered } from "./notes.ts";
import { SaveQueue, type Sent } from "./queue.ts";

speak("vi", entry, parts);
afterEach(cleanup);

function aField(open = true, explanation: string | null = null) {
  const leaf = { ...aLeaf("6.2", 1, { a: "1" }), explanation };
  const sent: Sent[] = [];
  const store = passingDrafts();
  const queue = new SaveQueue({
    assessment: "x",
    store,
    sendable: () => true,
    changed: () => undefined,
    now: () => 1,
    send: (turn) => {
      sent.push(...turn);
      return Promise.resolve(new Map(turn.map(({ leaf: code, version }) => [code, { kind: "saved", version: version + 1 }])));
    },
  });
  const row = { leaf, entered: enteredIn(leaf), open, standing: undefined } as Row;
  const { unmount, container } = render(
    <Explanation row={row} queue={queue} enter={(changes) => changes.forEach((mine) => queue.enter(leaf, mine))} />,
  );
  return { queue, store, sent, unmount, container };
}

function says(text: string): void {
  fireEvent.change(screen.getByLabelText("Giải trình tiêu chí 6.2"), { target: { value: text } });
}

test("what is said is entered when the field is left, without blanks around it", async () => {
  const { queue, sent } = aField();
  says("  Tăng do thêm hai điểm ");
  expect(queue.drafts.size).toBe(0);
  fireEvent.blur(screen.getByRole("textbox"));
  await queue.flush();
  expect(sent).toEqual([{ leaf: "6.2", version: 1, wish: { explanation: "Tăng do thêm hai điểm" } }]);
});

test("what is said when the field goes away is entered, too", async () => {
  const { queue, store, unmount } = aField();
  says("Tăng");
  unmount();
  expect((await store.all("x")).map(({ mine }) => mine)).toEqual([entered({ a: "1" }, null, "Tăng")]);
  expect(queue.standing("6.2")).toBe("waiting");
});

test("the same words again are nothing to send", () => {
  const { queue } = aField(true, "Tăng");
  says("Tăng ");
  fireEvent.blur(screen.getByRole("textbox"));
  expect(queue.drafts.size).toBe(0);
});

test("where nothing may be entered it is read, and is not there when nothing was said", () => {
  expect(aField(false, "Tăng").container.textContent).toBe("Giải trìnhTăng");
  cleanup();
  expect(aField(false).container.textContent).toBe("");
});
