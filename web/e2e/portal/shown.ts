import { type Page, expect } from "@playwright/test";

export interface ShownRow {
  readonly unit: string | null;
  readonly rank: number;
  readonly total: string;
  readonly scores: readonly string[];
}

/** The rows of P2 as a citizen reads them, their numbers as the API writes them. */
export async function shownRanking(page: Page, rows: number): Promise<ShownRow[]> {
  const shown = page.locator("table.ranking tbody tr");
  await expect(shown).toHaveCount(rows);
  const lines = await shown.evaluateAll((found) =>
    found.map((line) => ({
      unit: line.getAttribute("data-unit"),
      rank: line.querySelector(".place")?.textContent ?? "",
      numbers: [...line.querySelectorAll(".total, .part")].map((cell) => cell.textContent ?? ""),
    })),
  );
  return lines.map(({ unit, rank, numbers }) => {
    const [total = "", ...scores] = numbers.map(plain);
    return { unit, rank: Number(rank), total, scores };
  });
}

/** "1.234,50" is 1234.50, and a dash is nothing. */
function plain(text: string): string {
  return text === "–" ? "" : text.replaceAll(".", "").replace(",", ".");
}
