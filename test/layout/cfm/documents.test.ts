import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import type { Point, Scene } from "../../../src/scene/scene.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";
import { cfmDrawing, outlineRect, pelayanan } from "./source.ts";

/** Where a line begins, turns and ends. */
function turnsOf(scene: Scene, from: string, to: string): readonly Point[] {
  const line = scene.groups.find((group) => group.from === from && group.to === to);
  const path = line?.shapes[0];
  if (path?.type !== "path") throw new Error(`no line from ${from} to ${to}`);
  return path.commands.flatMap(([name, ...at]) =>
    name === "M" || name === "L" ? [{ x: at[0]!, y: at[1]! }] : [],
  );
}

/** Whether another step of the drawing, in any lane, stands in a column or a row between those of two. */
function isBetween(scene: Scene, other: string, a: string, b: string): boolean {
  const [one, two, third] = [a, b, other].map((id) => outlineRect(scene, id));
  const within = (at: "x" | "y", size: "width" | "height"): boolean => {
    const centre = (rect: typeof one): number => rect![at] + rect![size] / 2;
    const [low, high] = [Math.min(centre(one), centre(two)), Math.max(centre(one), centre(two))];
    return centre(third) > low + third![size] / 2 && centre(third) < high - third![size] / 2;
  };
  return within("x", "width") || within("y", "height");
}

/** A document whose step takes a turn on each of its sides, and beside which stands what its step does not lead to. */
const TAKEN_ASIDE = `
lajur a { mulai ajukan "Mengajukan permohonan" }
lajur b { tinjau "Meninjau tempat" ba dokumen "Berita acara" layak cabang "Layak?" tolak "Menolak" }
lajur m { telaah "Menelaah hasil" terbit "Menerbitkan izin" selesai }
alur mulai -> ajukan -> tinjau -> telaah -> layak -[Ya]-> terbit -> selesai
alur layak -[Tidak]-> tolak -> selesai
alur tinjau ..> ba
`;

const CASES: readonly (readonly [string, () => CfmDrawing, string, string])[] = [
  ["whose step has a line on every side", () => pelayanan("PB.3.2"), "rencana", "aksi"],
  ["of a step between two other lanes", () => cfmDrawing(TAKEN_ASIDE), "tinjau", "ba"],
  ["at the beginning", () => pelayanan("PB.1.1"), "daftar", "bukti"],
];

describe.each([
  ["datar", "horizontal"],
  ["tegak", "vertical"],
] as const)("%s: a document", (_, direction) => {
  it.each(CASES)(
    "%s stands next to it, at the end of a straight tie",
    async (_name, drawing, step, document) => {
      const { whole } = await layOutCfm({ ...drawing(), direction }, context);
      expect(turnsOf(whole, step, document)).toHaveLength(2);
      for (const { id } of drawing().steps)
        if (id !== step && id !== document)
          expect([id, isBetween(whole, id, step, document)]).toEqual([id, false]);
    },
  );
});

it.each(["horizontal", "vertical"] as const)(
  "%s: no document stands in the straight way between two steps",
  async (direction) => {
    const { whole } = await layOutCfm({ ...pelayanan("PB.1.2"), direction }, context);
    expect(turnsOf(whole, "rekom", "tinjau")).toHaveLength(2);
  },
);
