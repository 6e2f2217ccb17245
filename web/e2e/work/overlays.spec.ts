import { existsSync } from "node:fs";
import { join } from "node:path";
import { Person } from "../api.ts";
import { handIn } from "../journey/others.ts";
import { Package } from "../journey/package.ts";
import { signIn } from "../pages/session.ts";
import { assessmentOf, stage } from "../stage.ts";
import { accessible, expect, fits, picture, test } from "../test.ts";
import { DRAWN, HANDED, OVERLAYS } from "./overlays.ts";

test.beforeAll(async () => {
  const assessment = assessmentOf("ENTRY", HANDED);
  const owner = await Person.of("dn-skhcn.quantri");
  const { status } = await owner.get<{ status: string }>(`/api/scoring/v1/assessments/${assessment}`);
  if (status !== "open") return;
  const [values = {}] = Object.values(stage.sheets);
  await handIn({ unit: HANDED, assessment, values }, await Package.of(owner, "communes", "2026.1"));
});

test("every overlay of the sources is in the registry", () => {
  expect(Object.keys(OVERLAYS).toSorted()).toEqual(DRAWN.filter((source) => source !== "shell/dialog"));
  const elsewhere = Object.values(OVERLAYS).flatMap((one) => ("shownIn" in one ? [one.shownIn] : []));
  expect(elsewhere.filter((spec) => !existsSync(join(import.meta.dirname, spec)))).toEqual([]);
});

for (const [name, overlay] of Object.entries(OVERLAYS)) {
  if ("shownIn" in overlay) continue;
  const tag = overlay.only === undefined ? [] : [`@${overlay.only}`];
  test(`the overlay ${name} can be used by everyone`, { tag }, async ({ page }) => {
    await signIn(page, overlay.username);
    await overlay.open(page);
    await expect(page.locator("dialog[open], :popover-open").last()).toBeVisible();
    await accessible(page);
    await fits(page);
    await picture(page, "overlays", name.replace("/", "-"));
  });
}
