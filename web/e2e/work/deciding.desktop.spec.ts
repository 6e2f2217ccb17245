import { Person } from "../api.ts";
import { handIn } from "../journey/others.ts";
import { Package } from "../journey/package.ts";
import { AppraisalPage } from "../pages/appraisal.ts";
import { keysOnly, signInByKeys, untouched } from "../pages/mouseless.ts";
import { settled } from "../pages/settled.ts";
import { assessmentOf, commune, stage } from "../stage.ts";
import { expect, test } from "../test.ts";

const UNIT = commune(46);
const SHEET = assessmentOf("ENTRY", UNIT);
const APPRAISER = "dn-skhcn.thamdinh";
const REASON = "Chưa có số liệu của cả năm.";

interface Told {
  readonly leaves: readonly { readonly code: string; readonly returned: boolean; readonly appraisal: { readonly decision: string } | null }[];
}

test("an appraiser decides, adjusts, returns, takes back and sends without a mouse", async ({ page }) => {
  const [values = {}] = Object.values(stage.sheets);
  const reader = await Person.of("dn-skhcn.quantri");
  await handIn({ unit: UNIT, assessment: SHEET, values }, await Package.of(reader, "communes", "2026.1"));
  await keysOnly(page);
  await signInByKeys(page, APPRAISER, `/appraisal?round=${stage.rounds.ENTRY.code}&unit=${UNIT}`);
  await expect(page.getByRole("heading", { level: 1, name: "Hàng đợi thẩm định" })).toBeVisible();
  await settled(page);
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  const sheet = new AppraisalPage(page);
  await expect.poll(() => sheet.open()).toBeGreaterThan(2);
  const before = await sheet.open();
  const accepted = await sheet.current();
  await page.keyboard.press("d");
  await page.keyboard.press("n");
  const adjusted = await sheet.current();
  await page.keyboard.press("s");
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.type(REASON);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  const returned = await sheet.current();
  await page.keyboard.press("d");
  await page.keyboard.press("u");
  await page.keyboard.press("t");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type(REASON);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => sheet.open()).toBe(before - 3);
  await page.keyboard.press("g");
  const decided = async (): Promise<unknown> => {
    const { leaves } = await reader.get<Told>(`/api/scoring/v1/assessments/${SHEET}`);
    return [accepted, adjusted, returned].map((code) => {
      const leaf = leaves.find((one) => one.code === code);
      return leaf?.returned ? "return" : leaf?.appraisal?.decision;
    });
  };
  await expect.poll(decided).toEqual(["accept", "adjust", "return"]);
  untouched(page);
});
