import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layOutCfm } from "../../src/layout/cfm/index.ts";
import { createSvgPainter } from "../../src/paint/svg.ts";
import { themes } from "../../src/paint/theme.ts";
import { randomCfm } from "../layout/cfm/random.ts";
import { context } from "../support/layout.ts";
import { CHROMIUM, FLAGS } from "./chromium.ts";

/** Far broader than any face that is named in a drawing; the second is what a browser without any of those takes. */
const FACES = ["monospace", "no-such-face"] as const;

describe.skipIf(!existsSync(CHROMIUM))("a drawing in a browser without its faces", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
  });
  afterAll(() => browser.close());

  it.each(FACES)("sets each text as broad as it was measured, in %s", async (face) => {
    const { whole: scene } = await layOutCfm(randomCfm(2), context);
    const svg = (await createSvgPainter())(scene, themes.official).replace(
      /font-family="[^"]*"/,
      `font-family="${face}"`,
    );
    const page = await browser.newPage();
    await page.setContent(svg.replace(/^<\?xml.*\?>/, ""));
    const widths = await page
      .locator("text")
      .evaluateAll((texts) => texts.map((text) => (text as unknown as SVGTextElement).getBBox().width));
    await page.close();
    const measured = scene.groups.flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.type === "text" ? [shape.width] : [])),
    );
    expect(measured.length).toBeGreaterThan(20);
    expect(widths).toHaveLength(measured.length);
    // pt; a browser rounds letters to parts of its pixels.
    expect(widths.filter((width, i) => Math.abs(width - measured[i]!) > 1)).toEqual([]);
  });
});

/** Of the DOM what is asked here: the tests are checked without its types. */
interface SVGTextElement {
  getBBox(): { readonly width: number };
}
