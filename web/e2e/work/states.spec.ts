import type { Locator, Page } from "@playwright/test";
import { Person } from "../api.ts";
import { HANDED, handedIn } from "../journey/handed.ts";
import { signIn } from "../pages/session.ts";
import { open, settled } from "../pages/settled.ts";
import { ROLES, type Role, UNIT } from "../roles.ts";
import { assessmentOf, commune, stage } from "../stage.ts";
import { type State, pictureOf } from "../states.ts";
import { accessible, expect, fits, picture, test } from "../test.ts";
import { OWNED, addressOf } from "./screens.ts";

interface Watched {
  /** The screen whose states are shown. */
  readonly screen: string;
  /** What it reads first. */
  readonly reads: RegExp;
  /** The screen where the round is over, and what says so. */
  readonly closed: { readonly address: (published: Published) => string; readonly says: (page: Page) => Locator };
  /** A screen that is not this person's, and what says so. */
  readonly foreign: { readonly address: string; readonly says: RegExp };
}

/** The sheets of the published round, by unit. */
type Published = ReadonlyMap<string, string>;

const SHEET = /\/api\/scoring\/v1\/assessments\/[^/?]+(?:\?|$)/;
const ROUND = /\/api\/scoring\/v1\/rounds\/[^/?]+(?:\?|$)/;
const ROUNDS = /\/api\/scoring\/v1\/rounds(?:\?|$)/;
const SHUT = (page: Page): Locator => page.getByText(/chốt số liệu lúc/).first();
const OVER = { address: () => `/app/rounds/${stage.published}`, says: (page: Page) => page.getByRole("link", { name: "Công bố" }).last() };
const FORBIDDEN = { address: "/app/rounds/new", says: /Bạn không có quyền/ };
/** A refusal in words, with what is looked for in the logs. */
const REFUSED = /Mã yêu cầu|Bạn không có quyền/;
const NEIGHBOUR = assessmentOf("ENTRY", commune(54));

const WATCHED: Readonly<Record<Role, Watched>> = {
  officer: {
    screen: "assessments/$assessment/entry",
    reads: SHEET,
    closed: { address: (published) => `/app/assessments/${published.get(UNIT)}/entry`, says: SHUT },
    foreign: { address: `/app/assessments/${NEIGHBOUR}/entry`, says: REFUSED },
  },
  head: {
    screen: "assessments/$assessment/check",
    reads: SHEET,
    closed: { address: (published) => `/app/assessments/${published.get(UNIT)}/check`, says: SHUT },
    foreign: { address: `/app/assessments/${NEIGHBOUR}/check`, says: REFUSED },
  },
  appraiser: {
    screen: "appraisal/$assessment",
    reads: SHEET,
    closed: { address: (published) => `/app/appraisal/${published.get(UNIT)}`, says: (page) => page.getByText(/thông qua/).first() },
    foreign: FORBIDDEN,
  },
  owner: {
    screen: "rounds/$round",
    reads: ROUND,
    closed: OVER,
    foreign: { address: `/app/assessments/${assessmentOf("ENTRY", HANDED)}/entry`, says: /người nhập liệu của đơn vị mới sửa được/ },
  },
  publisher: { screen: "rounds/$round/publication", reads: ROUND, closed: { ...OVER, address: () => `/app/rounds/${stage.published}/publication` }, foreign: FORBIDDEN },
  council: { screen: "rounds/$round", reads: ROUND, closed: OVER, foreign: FORBIDDEN },
  leader: { screen: "leaders", reads: ROUNDS, closed: OVER, foreign: FORBIDDEN },
};

let published: Published = new Map();

test.beforeAll(async () => {
  await handedIn();
  const owner = await Person.of("dn-skhcn.quantri");
  const { items } = await owner.get<{ items: { unit: string; id: string }[] }>(`/api/scoring/v1/rounds/${stage.published}/assessments?limit=500`);
  published = new Map(items.map(({ unit, id }) => [unit, id]));
});

async function shown(page: Page, role: Role, state: State): Promise<void> {
  await accessible(page);
  await fits(page);
  await picture(page, role, pictureOf(state));
}

for (const [name, watched] of Object.entries(WATCHED)) {
  const role = name as Role;
  const address = addressOf(watched.screen, role);

  test(`a screen that waits, fails and is tried again, as ${role}`, async ({ page }) => {
    await signIn(page, ROLES[role]);
    const hold = Promise.withResolvers<void>();
    await page.route(watched.reads, async (route) => {
      await hold.promise;
      await route.abort("connectionreset");
    });
    await page.goto(address);
    await expect(page.locator(".skeleton").first()).toBeVisible();
    await shown(page, role, "loading");
    hold.resolve();
    const again = page.getByRole("button", { name: "Thử lại" }).first();
    await expect(again).toBeVisible();
    await shown(page, role, "error");
    await page.unroute(watched.reads);
    await again.click();
    await settled(page);
    await expect(page.getByRole("button", { name: "Thử lại" })).toHaveCount(0);
    if (OWNED[watched.screen]?.role === role) await expect(OWNED[watched.screen]?.landmark(page) ?? page.locator("none")).toBeVisible();
  });

  test(`a screen without a network says so, as ${role}`, async ({ page, context }) => {
    await signIn(page, ROLES[role]);
    await open(page, address);
    await context.setOffline(true);
    await expect(page.getByText(/^Mất mạng từ/).first()).toBeVisible();
    await shown(page, role, "offline");
    await context.setOffline(false);
    await expect(page.getByText(/^Mất mạng từ/)).toHaveCount(0);
  });

  test(`a round that is over, and what is not one's own, say so, as ${role}`, async ({ page }) => {
    await signIn(page, ROLES[role]);
    await open(page, watched.closed.address(published));
    await expect(watched.closed.says(page)).toBeVisible();
    await shown(page, role, "closed");
    await page.goto(watched.foreign.address);
    await expect(page.getByText(watched.foreign.says).first()).toBeVisible();
    await shown(page, role, "no-right");
  });
}
