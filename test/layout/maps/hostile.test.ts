import { beforeAll, describe, expect, it } from "vitest";
import { layOut } from "../../../src/layout/index.ts";
import { LayoutError } from "../../../src/layout/layout.ts";
import { createSvgPainter, type SvgPainter } from "../../../src/paint/svg.ts";
import { themes } from "../../../src/paint/theme.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { Drawing } from "../../../src/views/drawing.ts";
import { HOSTILE } from "../../paint/scenes.ts";
import { randomLevel, randomRelation, randomTree } from "./random.ts";
import { context } from "../../support/layout.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };
let paint: SvgPainter;
beforeAll(async () => {
  paint = await createSvgPainter();
});

/** The same text in every place where an author's text is drawn. */
function drawingsWith(text: string): readonly Drawing[] {
  const level = randomLevel(12);
  const relation = randomRelation(4);
  const tree = randomTree(3);
  return [
    {
      ...level,
      orientation: "auto",
      frame: text,
      boxes: level.boxes.slice(0, 3).map((box) => ({ ...box, title: text, code: text })),
      flows: [{ from: "1.1", to: "1.2", kind: "sequence", label: text }],
      bands: level.bands.map((band) => ({ ...band, name: text })),
    },
    {
      ...tree,
      orientation: "auto",
      title: text,
      roots: [{ ...tree.roots[0]!, title: text, children: [] }],
    },
    {
      ...relation,
      orientation: "auto",
      title: text,
      units: relation.units.map((unit) => ({ ...unit, name: text })),
      handovers: relation.handovers.slice(0, 1).map((h) => ({ ...h, items: [text] })),
    },
  ];
}

describe("texts that mean harm", () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 30), text] as const))("%j", async (_, text) => {
    for (const drawing of drawingsWith(text)) {
      const laidOut = await layOut(drawing, context);
      const { whole } = laidOut;
      expect(checkGeometry(whole, { minText: 0 })).toEqual([]);
      const svg = paint(whole, themes.official);
      expect(svg).not.toContain("<script");
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/);
      // What takes more than a sheet is refused with its drawing, never cut or shrunk.
      try {
        for (const { scene } of laidOut.paginate(PORTRAIT, LANDSCAPE))
          expect(checkGeometry(scene, { minText: 6.99 })).toEqual([]);
      } catch (error) {
        if (!(error instanceof LayoutError)) throw error;
        expect(text.length).toBe(10_000);
        expect(error.code).toBe("terlalu-besar");
        expect(error.subject.drawing).toBe(drawing.name);
      }
    }
  });
});
