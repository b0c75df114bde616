import { describe, expect, it } from "vitest";
import { layOutCfm, placeCfm } from "../../../src/layout/cfm/index.ts";
import { isBlemishKind } from "../../../src/layout/inspect.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { CfmDrawing, CfmFlow, DrawnStep } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";
import { cfm, step } from "./small.ts";

const sequence = (from: string, to: string): CfmFlow => ({ from, to, kind: "sequence", label: "" });

/** An event in a story, with labelled lines from and to steps of their own. */
function crowded(
  direction: CfmDrawing["direction"],
  event: DrawnStep["kind"],
  kind: CfmFlow["kind"],
  [into, out]: readonly [number, number],
): CfmDrawing {
  const senders = Array.from({ length: into }, (_, i) => `i${i}`);
  const receivers = Array.from({ length: out }, (_, i) => `o${i}`);
  return cfm(
    direction,
    [step("a"), step("w", event), step("b"), ...[...senders, ...receivers].map((id) => step(id))],
    [
      sequence("a", "w"),
      sequence("w", "b"),
      ...senders.flatMap((id) => [
        sequence("a", id),
        { from: id, to: "w", kind, label: `dari ${id}` } as const,
      ]),
      ...receivers.flatMap((id) => [
        sequence("b", id),
        { from: "w", to: id, kind, label: `untuk ${id}` } as const,
      ]),
    ],
  );
}

/** A step with labelled ways out, of which one has no label, labelled messages to other steps, and documents at it. */
function mixed(
  direction: CfmDrawing["direction"],
  kind: DrawnStep["kind"],
  ways: number,
  messages: number,
  documents: number,
): CfmDrawing {
  const ids = (prefix: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const [targets, receivers, papers] = [ids("t", ways), ids("m", messages), ids("d", documents)];
  return cfm(
    direction,
    [
      step("a"),
      step("w", kind),
      ...targets.map((id) => step(id)),
      ...receivers.map((id) => step(id)),
      ...papers.map((id) => step(id, "document")),
      step("b"),
    ],
    [
      sequence("a", "w"),
      ...targets.flatMap((id, i) => [
        { from: "w", to: id, kind: "sequence", label: i === 0 ? "" : `cara ${id}` } as const,
        sequence(id, "b"),
      ]),
      ...receivers.flatMap((id) => [
        { from: "w", to: id, kind: "message", label: `pesan ${id}` } as const,
        sequence(id, "b"),
      ]),
      ...papers.map(
        (id, i) => ({ from: "w", to: id, kind: "association", label: i === 0 ? "hasil" : "" }) as const,
      ),
    ],
  );
}

const MIXTURES = [
  [3, 1, 0],
  [3, 0, 1],
  [3, 1, 1],
  [2, 2, 1],
  [4, 1, 0],
  [3, 2, 2],
] as const;

/** Lines with labels into and out of the event. */
const COUNTS = [
  [2, 2],
  [0, 3],
  [1, 3],
  [0, 4],
  [4, 0],
  [3, 3],
] as const;

describe.each(["horizontal", "vertical"] as const)(
  "%s: an event with more labels than sides",
  (direction) => {
    it.each(["start", "wait", "milestone", "end"] as const)(
      "%s is drawn, each label by its own line",
      async (event) => {
        for (const kind of ["association", "message", "sequence"] as const)
          for (const counts of COUNTS) {
            const drawing = crowded(direction, event, kind, counts);
            const { whole } = await layOutCfm(drawing, context);
            expect(checkGeometry(whole, {}), `${kind} ${counts.join("/")}`).toEqual([]);
          }
      },
    );

    it.each(["wait", "milestone", "parallel", "decision"] as const)(
      "%s is drawn with more kinds of lines than sides",
      async (kind) => {
        for (const [ways, messages, documents] of MIXTURES) {
          const drawing = mixed(direction, kind, ways, messages, documents);
          const { whole } = await layOutCfm(drawing, context);
          const defects = checkGeometry(whole, {}).filter((defect) => !isBlemishKind(defect.kind));
          expect(defects, `${ways} ways, ${messages} messages, ${documents} documents`).toEqual([]);
        }
      },
    );

    it("is drawn with five lines in and five out", async () => {
      for (const kind of ["association", "message", "sequence"] as const) {
        const { whole } = await layOutCfm(crowded(direction, "wait", kind, [5, 5]), context);
        const defects = checkGeometry(whole, {}).filter((defect) => !isBlemishKind(defect.kind));
        expect(defects, kind).toEqual([]);
      }
    });

    it("leads every flow from its source to its target", async () => {
      const drawing = crowded(direction, "wait", "message", [1, 4]);
      const { nodes, flows } = await placeCfm(drawing, context);
      const meets = (id: string, point: { along: number; across: number }): boolean => {
        const { along, across, length, breadth } = nodes.find((node) => node.id === id)!.outline;
        const isIn = (at: number, from: number, size: number): boolean =>
          at >= from - 1 && at <= from + size + 1;
        return isIn(point.along, along, length) && isIn(point.across, across, breadth);
      };
      expect(flows.map(({ source, target }) => `${source} ${target}`).sort()).toEqual(
        drawing.flows.map(({ from, to }) => `${from} ${to}`).sort(),
      );
      for (const { source, target, points, lines } of flows) {
        expect(meets(source, points[0]!), `${source} of ${source} -> ${target}`).toBe(true);
        expect(meets(target, points.at(-1)!), `${target} of ${source} -> ${target}`).toBe(true);
        expect(lines).toHaveLength(points.length - 1);
      }
    });
  },
);
