import { Person } from "../api.ts";
import { Somebody } from "../pages/somebody.ts";
import { open } from "../pages/settled.ts";
import { assessmentOf, commune, stage } from "../stage.ts";
import { accessible, expect, fits, picture, test } from "../test.ts";

const LEAF = "1.3";

test("a save of a unit moves its place on the screen of the running department, which does nothing", async ({ page, browser }, { project }) => {
  const unit = commune(project.name === "phone" ? 41 : 40);
  const sheet = assessmentOf("ENTRY", unit);
  const owner = await Somebody.signedIn(browser, page, "dn-skhcn.quantri");
  await open(owner.page, `/app/rounds/${stage.rounds.ENTRY.code}/ranking?group=communes`);
  const total = owner.page.locator(`tr[data-unit="${unit}"] .total`);
  const officer = await Person.of(`${unit}.canbo`);
  for (const count of ["1", "2", "0"]) {
    const before = await total.textContent();
    const { version } = await officer.leaf(sheet, LEAF);
    await officer.put(`/api/scoring/v1/assessments/${sheet}/leaves/${LEAF}/value`, { inputs: { count } }, version);
    await expect(total).not.toHaveText(before ?? "");
  }
  await owner.page.getByRole("searchbox", { name: "Tìm đơn vị" }).fill("tran bien");
  await expect(owner.page.locator("table.standings tbody tr")).toHaveCount(1);
  await accessible(owner.page);
  await fits(owner.page);
  await picture(owner.page, "owner", "standings-found");
  await owner.leaves();
});
