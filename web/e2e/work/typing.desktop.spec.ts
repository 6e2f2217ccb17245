import { Person } from "../api.ts";
import { EntryPage, InputMethod } from "../pages/entry.ts";
import { signIn } from "../pages/session.ts";
import { assessmentOf, commune } from "../stage.ts";
import { expect, test } from "../test.ts";

/** What stands in the composition after each key of "ddoongf" and of "dong962". */
const METHODS = {
  Telex: ["d", "đ", "đo", "đô", "đôn", "đông", "đồng"],
  VNI: ["d", "do", "don", "dong", "đong", "đông", "đồng"],
};

const WORD = "đồng";
const LEAF = "1.3";
const BELOW = "1.4";
/** The words of each way are typed in a commune of their own, from this one on. */
const FIRST_UNIT = 10;

const COMMITS = {
  Enter: async (entry: EntryPage): Promise<void> => {
    await entry.press("Enter");
    await expect(entry.editor(BELOW)).toBeFocused();
  },
  arrow: async (entry: EntryPage): Promise<void> => {
    await entry.press("ArrowDown");
    await expect(entry.editor(BELOW)).toBeFocused();
  },
  blur: async (entry: EntryPage): Promise<void> => {
    await entry.editor(LEAF).blur();
  },
};

for (const [row, [method, steps]] of Object.entries(METHODS).entries()) {
  for (const [column, [name, commit]] of Object.entries(COMMITS).entries()) {
    test(`a word typed in ${method} and committed by ${name} stays whole`, async ({ page }) => {
      const unit = commune(FIRST_UNIT + row * Object.keys(COMMITS).length + column);
      await signIn(page, `${unit}.canbo`);
      const entry = new EntryPage(page, assessmentOf("ENTRY", unit));
      await entry.at(LEAF);
      const keys = await InputMethod.on(page);
      await keys.compose(steps);
      await expect(entry.editor(LEAF)).toBeFocused();
      await expect(entry.editor(LEAF)).toHaveValue(WORD);
      await keys.accept(WORD);
      await expect(entry.editor(LEAF), "Enter belonged to the input method").toBeFocused();
      await commit(entry);
      await expect(entry.hint(LEAF)).toContainText(`“${WORD}”`);
      await entry.at(LEAF);
      await expect(entry.editor(LEAF), "kept over a reload").toHaveValue(WORD);
      await entry.press("Delete");
      await expect(entry.hint(LEAF)).toHaveCount(0);
    });
  }
}

test("focus that leaves in the middle of a composition takes the word along", async ({ page }) => {
  const unit = commune(1);
  await signIn(page, `${unit}.canbo`);
  const entry = new EntryPage(page, assessmentOf("ENTRY", unit));
  await entry.at(LEAF);
  const keys = await InputMethod.on(page);
  await keys.compose(METHODS.Telex);
  await entry.editor(LEAF).blur();
  await expect(entry.hint(LEAF)).toContainText(`“${WORD}”`);
});

test("a reason typed in Telex arrives at the server whole", async ({ page }) => {
  const unit = commune(2);
  await signIn(page, `${unit}.canbo`);
  const entry = new EntryPage(page, assessmentOf("ENTRY", unit));
  await entry.at("5.4");
  await page.getByRole("button", { name: "Đề nghị không áp dụng" }).click();
  await page.getByLabel("Lý do (bắt buộc)").focus();
  const keys = await InputMethod.on(page);
  await keys.compose(METHODS.Telex);
  await keys.accept(WORD);
  await page.getByRole("button", { name: "Gửi đề nghị" }).click();
  const officer = await Person.of(`${unit}.canbo`);
  await expect.poll(async () => (await officer.leaf(entry.assessment, "5.4")).na?.reason).toBe(WORD);
});
