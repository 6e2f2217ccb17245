/** After the run: one picture per role with everything that was photographed, to be looked at beside the design. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { ROLES } from "./roles.ts";
import { ARTEFACTS, CHROMIUM, WHOLE } from "./stage.ts";
import { STATES, pictureOf } from "./states.ts";

const WIDTHS = [1440, 390];
const SHEET = { width: 1800, height: 1000 };
const STYLE = `body { margin: 16px; font: 14px "Open Sans"; display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px }
h1 { grid-column: 1 / -1 } figure { margin: 0 } img { width: 100%; max-height: 700px; object-fit: contain; object-position: top; border: 1px solid #8794a1 }`;

export default async function contactSheets(): Promise<void> {
  const pictures = join(ARTEFACTS, "pictures");
  if (!existsSync(pictures)) return;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const roles = readdirSync(pictures, { withFileTypes: true }).filter((one) => one.isDirectory());
  for (const { name } of roles) {
    const page = await browser.newPage({ viewport: SHEET });
    const files = readdirSync(join(pictures, name)).filter((file) => file.endsWith(".png"));
    const figures = files.toSorted().map((file) => {
      const address = pathToFileURL(join(pictures, name, file)).href;
      return `<figure><img src="${address}"><figcaption>${file}</figcaption></figure>`;
    });
    // Pictures of the disk are shown on pages of the disk only.
    await page.goto(pathToFileURL(pictures).href);
    await page.setContent(`<style>${STYLE}</style><h1>${name}</h1>${figures.join("")}`, { waitUntil: "load" });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    await page.close();
  }
  await browser.close();
  if (WHOLE) shown(pictures);
}

/** A state of a role's screen of which there is no picture has not been looked at. */
function shown(pictures: string): void {
  const wanted = Object.keys(ROLES).flatMap((role) => STATES.flatMap((state) => WIDTHS.map((width) => join(role, `${pictureOf(state)}-${width}.png`))));
  const absent = wanted.filter((file) => !existsSync(join(pictures, file)));
  if (absent.length > 0) throw new Error(`there is no picture of ${absent.join(", ")}`);
}
