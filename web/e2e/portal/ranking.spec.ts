import { read } from "../api.ts";
import { open } from "../pages/settled.ts";
import { stage } from "../stage.ts";
import { expect, test } from "../test.ts";

interface Ranking {
  readonly rows: readonly {
    readonly unit: string;
    readonly name: string;
    readonly rank: number;
    readonly total: string;
    readonly scores: readonly string[];
  }[];
}

const PLACES = 2;

/** A decimal as Vietnamese people write it, rounded half up; digit by digit, so that nothing is lost. */
function written(decimal: string): string {
  const [whole = "0", part = ""] = decimal.split(".");
  const scaled = BigInt(whole + part.padEnd(PLACES + 1, "0").slice(0, PLACES + 1));
  const rounded = ((scaled + 5n) / 10n).toString().padStart(PLACES + 1, "0");
  const thousands = rounded.slice(0, -PLACES).replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
  return `${thousands},${rounded.slice(-PLACES)}`;
}

for (const group of ["communes", "departments"]) {
  test(`the ranking of ${group} shows the numbers of the API`, async ({ page }) => {
    const { rows } = await read<Ranking>(`/api/scoring/public/v1/rankings/${stage.published}/${group}.json`);
    await open(page, `/xep-hang?group=${group}&round=${stage.published}`);
    const shown = page.locator("table.ranking tbody tr");
    await expect(shown).toHaveCount(rows.length);
    const numbers = await shown.evaluateAll((lines) =>
      lines.map((line) => ({
        unit: line.getAttribute("data-unit"),
        rank: line.querySelector(".place")?.textContent,
        numbers: [...line.querySelectorAll(".total, .part")].map((cell) => cell.textContent),
      })),
    );
    expect(numbers).toEqual(
      rows.map((row) => ({
        unit: row.unit,
        rank: String(row.rank),
        numbers: [row.total, ...row.scores].map((one) => (one === "" ? "–" : written(one))),
      })),
    );
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
