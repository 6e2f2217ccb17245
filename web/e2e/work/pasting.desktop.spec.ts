import { Person } from "../api.ts";
import { cellsOf, copied } from "../pages/clipboard.ts";
import { EntryPage } from "../pages/entry.ts";
import { keysOnly, signInByKeys, tabbedTo, untouched } from "../pages/mouseless.ts";
import { signIn } from "../pages/session.ts";
import { assessmentOf, commune, stage } from "../stage.ts";
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
    .poll(() => person.inputs(assessment), { timeout: 60_000 })
    .toEqual(wanted);
  await entry.at("1.2");
  await expect(entry.editor("1.2")).toHaveValue("2");
});

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
  untouched(page);
});

test("a preview outlasts a narrower window, and what it takes goes in one request", async ({ page }) => {
  const unit = commune(50);
  const assessment = assessmentOf("ENTRY", unit);
  await signIn(page, `${unit}.canbo`);
  const entry = new EntryPage(page, assessment);
  await entry.at("1.2");
  await copied(page, [["2"], ["7"]]);
  await entry.press("Control+v");
  const preview = page.getByRole("dialog");
  await expect(preview).toContainText("nhận 2, bỏ 0");
  await page.setViewportSize({ width: 600, height: 900 });
  await expect(page.locator("section.card").first()).toBeVisible();
  const changes: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") changes.push(new URL(request.url()).pathname.replace(assessment, "…"));
  });
  await preview.getByRole("button", { name: "Dán 2 ô" }).click();
  await entry.saved();
  expect(changes).toEqual(["/api/scoring/v1/assessments/…/values"]);
  const person = await Person.of(`${unit}.canbo`);
  const inputs = await Promise.all(["1.2", "1.3"].map(async (leaf) => (await person.leaf(assessment, leaf)).inputs));
  expect(inputs).toEqual([{ count: "2" }, { count: "7" }]);
});
