import { Person } from "../api.ts";
import { cellsOf, copied } from "../pages/clipboard.ts";
import { EntryPage } from "../pages/entry.ts";
import { keysOnly, signInByKeys, tabbedTo, untouched } from "../pages/mouseless.ts";
import { signIn } from "../pages/session.ts";
import { assessmentOf, stage } from "../stage.ts";
import { accessible, expect, picture, test } from "../test.ts";

const [UNIT = "", MOUSELESS = ""] = Object.keys(stage.sheets);

test("47 rows from Excel land after a preview; wrong cells are listed and the old ones kept", async ({ page }) => {
  const assessment = assessmentOf("ENTRY", UNIT);
  await signIn(page, `${UNIT}.canbo`);
  const entry = new EntryPage(page, assessment);
  const cells = cellsOf(UNIT);
  expect(cells).toHaveLength(47);
  await entry.at("1.2");
  await entry.type("2");
  await entry.press("Enter");
  await entry.saved();
  cells[1] = ["ba", ""];
  cells[2] = ["12,,5", ""];
  await copied(page, cells);
  await entry.press("Control+Home");
  await entry.press("Control+v");
  const preview = page.getByRole("dialog");
  await expect(preview).toContainText(/nhận \d+, bỏ 2/);
  await expect(preview).toContainText("“ba”");
  await expect(preview).toContainText("“12,,5”");
  await accessible(page);
  await picture(page, "officer", "paste-preview");
  await preview.getByRole("button", { name: /^Dán \d+ ô$/ }).click();
  const person = await Person.of(`${UNIT}.canbo`);
  const wanted = { ...stage.sheets[UNIT], "1.2": { count: "2" }, "1.3": null };
  await expect
    .poll(async () => told(await person.get(`/api/scoring/v1/assessments/${assessment}`)), { timeout: 60_000 })
    .toEqual(wanted);
  await entry.at("1.2");
  await expect(entry.editor("1.2")).toHaveValue("2");
});

interface Told {
  readonly leaves: readonly { readonly code: string; readonly inputs: Readonly<Record<string, string>> | null }[];
}

function told(sheet: Told): Record<string, unknown> {
  return Object.fromEntries(sheet.leaves.map(({ code, inputs }) => [code, inputs]));
}

test("a pasted range is one step back, and everything works without a mouse", async ({ page }) => {
  const assessment = assessmentOf("ENTRY", MOUSELESS);
  await keysOnly(page);
  await signInByKeys(page, `${MOUSELESS}.canbo`, `/assessments/${assessment}/entry`);
  const entry = new EntryPage(page, assessment);
  await expect(entry.editor("1.1")).toBeVisible();
  await tabbedTo(page, ".cell-input");
  await copied(page, cellsOf(MOUSELESS).slice(1, 4));
  await entry.press("ArrowDown");
  await expect(entry.editor("1.2")).toBeFocused();
  await entry.press("Control+v");
  await expect(page.getByRole("dialog")).toContainText("bỏ 0");
  await tabbedTo(page, "dialog .button.primary");
  await entry.press("Enter");
  await entry.saved();
  await entry.press("Control+z");
  await entry.saved();
  const person = await Person.of(`${MOUSELESS}.canbo`);
  await expect.poll(async () => (await person.leaf(assessment, "1.4")).inputs).toBeNull();
  await entry.press("Control+y");
  const wanted = stage.sheets[MOUSELESS] ?? {};
  await expect.poll(async () => (await person.leaf(assessment, "1.4")).inputs).toEqual(wanted["1.4"]);
  await untouched(page);
});
