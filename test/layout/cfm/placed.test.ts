import { describe, expect, it } from "vitest";
import { compose } from "../../../src/layout/cfm/compose.ts";
import { emit } from "../../../src/layout/cfm/emit.ts";
import type { PlacedCfm } from "../../../src/layout/cfm/placed.ts";
import { makeViews, wholeView } from "../../../src/layout/cfm/sheets/views.ts";
import { findTopologies } from "../../../src/layout/cfm/topology.ts";
import { seenPoint, seenRect, type AxisRect } from "../../../src/layout/axes.ts";
import { spacingsOf } from "../../../src/layout/swimlane/measures/spacing.ts";
import { boundsOf, inkOf, isWithin, outlineOf } from "../../../src/scene/geometry.ts";
import type { Group, Rect } from "../../../src/scene/scene.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";
import { randomCfm } from "./random.ts";

async function placedOf(drawing: CfmDrawing): Promise<PlacedCfm> {
  return compose((await findTopologies(drawing, context)).usual, spacingsOf(drawing.direction)[0], context);
}

/** What scenes of a placed CFM add to its coordinates. */
function originOf({ groups }: { readonly groups: readonly Group[] }, c: PlacedCfm): { x: number; y: number } {
  const [lane] = groups.find(({ kind }) => kind === "lane")!.shapes;
  const { x, y } = boundsOf(outlineOf(lane!));
  return c.drawing.direction === "vertical" ? { x, y: y + c.header } : { x: x + c.header, y };
}

describe("a placed CFM", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 13, 21])(
    "says where outlines, captions, flows and labels of its scene lie (map %i)",
    async (seed) => {
      for (const direction of ["horizontal", "vertical"] as const) {
        const c = await placedOf({ ...randomCfm(seed), direction });
        const scene = emit(wholeView(c), context);
        const origin = originOf(scene, c);
        const upright = direction === "vertical";
        const seen = (rect: AxisRect): Rect => {
          const { x, y, ...size } = seenRect(rect, upright);
          return { x: x + origin.x, y: y + origin.y, ...size };
        };
        const group = (id: string): Group => scene.groups.find((one) => one.id === id)!;
        for (const { id, outline, caption } of c.nodes) {
          const { shapes } = group(id);
          const drawn = boundsOf(outlineOf(shapes[0]!));
          expect(isWithin(drawn, seen(outline), 0.02) && isWithin(seen(outline), drawn, 0.02)).toBe(true);
          const texts = shapes.flatMap((shape) => (shape.type === "text" ? [inkOf(shape)] : []));
          if (caption === null) for (const ink of texts) expect(isWithin(ink, drawn, 0.5)).toBe(true);
          else for (const ink of texts) expect(isWithin(ink, seen(caption), 0.5)).toBe(true);
        }
        for (const { id, points, lines, label } of c.flows) {
          const { shapes } = group(id);
          const route = outlineOf(shapes[0]!);
          expect(lines).toHaveLength(points.length - 1);
          points.forEach((point, i) => {
            const { x, y } = seenPoint(point, upright);
            expect(route[i]!.x).toBeCloseTo(x + origin.x, 1);
            expect(route[i]!.y).toBeCloseTo(y + origin.y, 1);
          });
          const texts = shapes.flatMap((shape) => (shape.type === "text" ? [inkOf(shape)] : []));
          expect(texts.length > 0).toBe(label !== null);
          for (const ink of texts) expect(isWithin(ink, seen(label!.bounds), 0.5)).toBe(true);
        }
      }
    },
  );

  it("is plain data: nothing is lost when it is sent to another thread or written down", async () => {
    const c = await placedOf(randomCfm(3));
    expect(JSON.parse(JSON.stringify(c))).toEqual(c);
  });

  it("ties the parts of a step that a cut goes through, also where no flow is drawn at all", async () => {
    const lanes = ["a", "b", "c"].map((id) => ({ id, name: `Bidang ${id}`, external: false }));
    for (const direction of ["horizontal", "vertical"] as const) {
      const c = await placedOf({
        ...randomCfm(1),
        direction,
        lanes,
        steps: [
          {
            ...{ id: "rapat", kind: "activity", text: "Rapat", marker: null, link: null, leads: null },
            lanes: ["a", "b", "c"],
          },
        ],
        flows: [],
      });
      const cut = c.lanes[1]!.extent.from;
      const along = { from: 0, to: c.length };
      const views = makeViews(
        [
          { placed: c, area: { along, across: { from: 0, to: cut } }, sheet: 0 },
          { placed: c, area: { along, across: { from: cut, to: c.breadth } }, sheet: 1 },
        ],
        context,
      ).flatMap(({ bands }) => bands);
      expect(views.map(({ pieces }) => pieces.map(({ id, kind }) => `${id} ${kind}`))).toEqual([
        ["rapat=0~0 twin"],
        ["rapat=0~1 twin"],
      ]);
      expect(views.map(({ connectors }) => connectors.map(({ text }) => text))).toEqual([["A→2"], ["A←1"]]);
    }
  });
});
