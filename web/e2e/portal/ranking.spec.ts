import { read } from "../api.ts";
import { open } from "../pages/settled.ts";
import { stage } from "../stage.ts";
import { expect, test } from "../test.ts";
import { shownRanking } from "./shown.ts";

interface Ranking {
  readonly rows: readonly {
    readonly unit: string;
    readonly name: string;
    readonly rank: number;
    readonly total: string;
    readonly scores: readonly string[];
  }[];
}

for (const group of ["communes", "departments"]) {
  test(`the ranking of ${group} shows the numbers of the API`, async ({ page }) => {
    const { rows } = await read<Ranking>(`/api/scoring/public/v1/rankings/${stage.published}/${group}.json`);
    await open(page, `/xep-hang?group=${group}&round=${stage.published}`);
    expect(await shownRanking(page, rows.length)).toEqual(rows.map(({ unit, rank, total, scores }) => ({ unit, rank, total, scores })));
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a citizen reads the ranking from the portal's own address on", async ({ page }) => {
    const { rows } = await read<Ranking>(`/api/scoring/public/v1/rankings/${stage.published}/communes.json`);
    await page.goto("/xep-hang");
    await page.getByRole("link", { name: "Các bảng xếp hạng đã công bố" }).click();
    await page.locator(`a[href$="${stage.published}/communes.html"]`).click();
    const lines = page.locator("table tbody tr");
    await expect(lines).toHaveCount(rows.length);
    const names = rows.map((row) => row.name);
    const said = await lines.allTextContents();
    expect(said.map((line, place) => line.includes(names[place] ?? "?"))).toEqual(names.map(() => true));
  });
});
