import { existsSync } from "node:fs";
import { join } from "node:path";
import { Person } from "../api.ts";
import { handedIn } from "../journey/handed.ts";
import { signIn } from "../pages/session.ts";
import { stage } from "../stage.ts";
import { accessible, accessibleSmaller, expect, fits, picture, test } from "../test.ts";
import { DRAWN, OVERLAYS } from "./overlays.ts";

interface Round {
  readonly groups: readonly { readonly group: string; readonly closed_at: string | null }[];
}

test.beforeAll(async () => {
  await handedIn();
  const owner = await Person.of("dn-skhcn.quantri");
  const round = `/api/scoring/v1/rounds/${stage.rounds.CLOSING.code}`;
  const { groups } = await owner.get<Round>(round);
  const open = groups.some(({ group, closed_at: closed }) => group === "departments" && closed === null);
  if (open) await owner.post(`${round}/groups/departments/closing`);
});

test("every overlay of the sources is in the registry", () => {
  const registered = Map.groupBy(Object.keys(OVERLAYS), (name) => name.split(" ")[0] ?? name);
  expect([...registered.keys()].toSorted()).toEqual([...DRAWN.keys()].toSorted());
  const short = [...DRAWN].filter(([source, count]) => (registered.get(source)?.length ?? 0) < count);
  expect(short, "more overlays are drawn than registered").toEqual([]);
  const elsewhere = Object.values(OVERLAYS).flatMap((one) => ("shownIn" in one ? [one.shownIn] : []));
  expect(elsewhere.filter((spec) => !existsSync(join(import.meta.dirname, spec)))).toEqual([]);
});

for (const [name, overlay] of Object.entries(OVERLAYS)) {
  if ("shownIn" in overlay) continue;
  const tag = overlay.only === undefined ? [] : [`@${overlay.only}`];
  test(`the overlay ${name} can be used by everyone`, { tag }, async ({ page }) => {
    await overlay.before?.(page);
    await signIn(page, overlay.username);
    await overlay.open(page);
    const shown = page.locator("dialog[open], :popover-open").last();
    await expect(shown).toBeVisible();
    await accessible(page);
    await fits(page);
    await picture(page, "overlays", name.replaceAll(/[/ ]/g, "-"));
    if (overlay.smaller === "none") return;
    await accessibleSmaller(page, shown, overlay.smaller === "anew" ? () => overlay.open(page) : undefined);
  });
}
