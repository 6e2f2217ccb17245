import { read } from "../api.ts";
import { open } from "../pages/settled.ts";
import { expect, test } from "../test.ts";

interface Objectives {
  readonly plans: readonly {
    readonly objectives: readonly {
      readonly code: string;
      readonly targets: readonly { readonly year: number | null; readonly text: string }[];
    }[];
  }[];
}

interface Counts {
  readonly total: Readonly<Record<string, number>>;
}

test("the first page shows the targets of the plan by year, as a picture and as a table", async ({ page }) => {
  const { plans } = await read<Objectives>("/api/tasks/public/v1/objectives");
  const rank = plans.flatMap((plan) => plan.objectives).find((one) => one.code === "rank-total");
  await open(page, "/");
  const figure = page.locator(".home-aim figure");
  await expect(figure.getByRole("img")).toBeVisible();
  await figure.getByRole("button", { name: "Xem bảng" }).click();
  const rows = await figure.locator("tbody tr").evaluateAll((lines) =>
    lines.map((line) => [...line.querySelectorAll("th, td")].map((cell) => cell.textContent)),
  );
  const shown = rows.filter(([, , target]) => target !== "–").map(([year, , target]) => ({ year: Number(year), text: target }));
  expect(shown).toEqual(rank?.targets.map(({ year, text }) => ({ year, text })));
});

test("the first page counts the tasks as the API does and leads to their list", async ({ page }) => {
  const { total } = await read<Counts>("/api/tasks/public/v1/tasks/counts");
  await open(page, "/");
  const tasks = page.locator(".home-wide section").first();
  await expect(tasks).toContainText(`${total["total"]} nhiệm vụ`);
  await tasks.getByRole("button", { name: "Xem bảng" }).click();
  const counted = await tasks.locator("tbody td").allTextContents();
  expect(counted.map(Number)).toEqual(["on_time", "late", "not_due", "due_soon", "overdue"].map((name) => total[name]));
  await tasks.getByRole("link").click();
  await expect(page.locator("table").first()).toBeVisible();
});

test("a framework of one version says that there is nothing to compare", async ({ page }) => {
  await open(page, "/bo-chi-so");
  await expect(page.locator("#so-sanh")).toContainText("mới có một phiên bản");
});
