import { handInProven } from "../journey/proving.ts";
import { lineOf, pdf } from "../journey/pdf.ts";
import { signIn } from "../pages/session.ts";
import { open } from "../pages/settled.ts";
import { assessmentOf, commune, stage } from "../stage.ts";
import { accessible, expect, fits, fitsSmaller, picture, test } from "../test.ts";

const UNIT = commune(47);
const SHEET = assessmentOf("ENTRY", UNIT);
const LEAF = "1.2";
const PAGES = 24;
/** Of the citation, which is shown first. */
const CITED = 2;

declare global {
  /** What the page began to draw, in turn. */
  var begun: string[];
}

test("an appraiser leafs through a paper of many pages by its thumbnails", async ({ page }) => {
  const [values = {}] = Object.values(stage.sheets);
  await handInProven({ unit: UNIT, assessment: SHEET, leaf: LEAF, inputs: values[LEAF] ?? {}, papers: [pdf(PAGES), pdf(1)] });
  await page.addInitScript(() => {
    globalThis.begun = [];
    const seen = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!(target instanceof HTMLCanvasElement) || target.width === 0) continue;
        const isThumb = target.closest(".thumbs") !== null;
        const text = document.querySelector(".paper-view p")?.textContent ?? "";
        globalThis.begun.push(isThumb ? (text === "" ? "thumbnail before its page" : "thumbnail") : "page");
      }
    });
    seen.observe(document, { subtree: true, attributeFilter: ["width"] });
  });
  await signIn(page, "dn-skhcn.thamdinh");
  await open(page, `/app/appraisal/${SHEET}?leaf=${encodeURIComponent(`"${LEAF}"`)}`);
  const strip = page.getByRole("group", { name: "Hình nhỏ các trang" });
  const thumbs = strip.getByRole("button");
  const present = strip.locator("[aria-current=page]");
  const paper = page.getByRole("region", { name: "Trang của bao-cao.pdf" });
  const drawn = (number: number): Promise<boolean> => thumbs.nth(number - 1).locator("canvas").evaluate((canvas: HTMLCanvasElement) => canvas.width > 0);
  const at = async (number: number): Promise<void> => {
    await expect(present).toHaveAccessibleName(`Trang ${number}/${PAGES}`);
    await expect(paper).toContainText(lineOf(number));
    await expect(page.getByText(`Trang ${number}/${PAGES}`)).toBeVisible();
  };

  await test.step("every page has one, drawn after the page in view and once it is in view itself", async () => {
    await expect(thumbs).toHaveCount(PAGES);
    await at(CITED);
    await expect.poll(() => drawn(5)).toBe(true);
    expect(await page.evaluate(() => globalThis.begun.slice(0, 3))).toEqual(["page", "thumbnail", "thumbnail"]);
    await accessible(page);
    await fits(page);
    await picture(page, "appraiser", "sheet-thumbnails");
    // By now all of them would be.
    expect(await drawn(PAGES)).toBe(false);
  });

  await test.step("a click, the buttons and the arrows go to a page, and Tab leaves the strip at once", async () => {
    await thumbs.nth(4).click();
    await at(5);
    await page.getByRole("button", { name: "Trang sau" }).click();
    await at(6);
    await present.focus();
    await page.keyboard.press("ArrowDown");
    await at(7);
    await expect(present).toBeFocused();
    await page.keyboard.press("End");
    await at(PAGES);
    await expect(present).toBeInViewport();
    await expect.poll(() => drawn(PAGES)).toBe(true);
    await page.keyboard.press("Tab");
    await expect(paper).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(present).toBeFocused();
  });

  await test.step("the keys of the screen are what they were", async () => {
    await page.keyboard.press("z");
    await expect(page.getByRole("button", { name: /^Thu nhỏ/ })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("z");
    await page.keyboard.press("F6");
    await expect(page.locator("[data-pane=leaves]")).toBeFocused();
    await page.keyboard.press("]");
    await expect(page.getByText("Trang 1/1")).toBeVisible();
    await expect(strip).toHaveCount(0);
    await page.keyboard.press("[");
    await at(CITED);
    expect(await page.evaluate(() => globalThis.begun)).not.toContain("thumbnail before its page");
  });

  await test.step("a narrow window has none", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(paper).toBeVisible();
    await expect(strip).toBeHidden();
    await accessible(page);
    await picture(page, "appraiser", "sheet-thumbnails");
    await fitsSmaller(page);
  });
});
