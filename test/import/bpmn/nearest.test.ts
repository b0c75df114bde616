import fc from "fast-check";
import { expect, it } from "vitest";
import { findNearest } from "../../../src/import/bpmn/cfm/nearest.ts";
import { impliedNode, type BpmnNode, type BpmnPoint } from "../../../src/import/bpmn/read/document.ts";

const away = ({ shape }: BpmnNode, { x, y }: BpmnPoint): number => {
  const beside = (start: number, size: number, at: number): number =>
    Math.max(0, start - at, at - start - size);
  return Math.hypot(beside(shape!.x, shape!.width, x), beside(shape!.y, shape!.height, y));
};

/** All shapes in order of their distance: the first is meant when the second is far enough. */
function meant(nodes: readonly BpmnNode[], point: BpmnPoint): BpmnNode | null {
  const near = nodes.map((node) => ({ node, own: away(node, point) })).sort((a, b) => a.own - b.own);
  const [first, second] = [near[0], near[1]?.own ?? Number.POSITIVE_INFINITY];
  if (first === undefined) return null;
  const isOnly = first.own <= 15 && second > 15;
  const isClear = first.own > 0 && first.own <= 60 && second >= 2 * first.own;
  return isOnly || isClear ? first.node : null;
}

const at = fc.integer({ min: -400, max: 400 });
const size = fc.oneof(fc.integer({ min: 0, max: 150 }), fc.constantFrom(900, 5000, 1e9));

it("a loose end leads to the shape that it would lead to if all were looked at", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: at, y: at, width: size, height: size, isHorizontal: fc.constant(null) }), {
        maxLength: 8,
      }),
      fc.array(fc.record({ x: at, y: at }), { minLength: 1, maxLength: 8 }),
      (shapes, points) => {
        const nodes = shapes.map((shape, i) => ({ ...impliedNode(`n${i}`, "task", ""), shape }));
        const nearest = findNearest(nodes);
        for (const point of points) {
          expect(nearest(point, null)?.id).toBe(meant(nodes, point)?.id);
          const [other] = nodes;
          if (other !== undefined) expect(nearest(point, other)?.id).toBe(meant(nodes.slice(1), point)?.id);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

it("shapes and points of any size take no more than a look at each", () => {
  const shapes = [1e308, -1e308, 1e300].map((far) => ({
    x: far,
    y: -far,
    width: 1e308,
    height: 1e308,
    isHorizontal: null,
  }));
  const nodes = shapes.map((shape, i) => ({ ...impliedNode(`n${i}`, "task", ""), shape }));
  const nearest = findNearest(nodes);
  for (const point of [
    { x: -1e308, y: 1e308 },
    { x: 0, y: 0 },
  ])
    expect(nearest(point, null)).toBe(meant(nodes, point));
});
