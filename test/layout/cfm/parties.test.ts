import { describe, expect, it } from "vitest";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { Group, Rect, Scene } from "../../../src/scene/scene.ts";
import { drawnCfm, groupOf } from "./source.ts";

const TWO = `
  pihak "Dinas Perizinan Kota Contoh" {
    lajur a {
      mulai
      periksa "Memeriksa"
    }
    lajur b {
      catat "Mencatat"
      selesai
    }
  }
  lajur m { }
  alur mulai -> periksa -> catat -> selesai
  alur catat ..[Izin]..> m`;

const rects = (group: Group): readonly Rect[] =>
  group.shapes.flatMap((shape) => (shape.type === "rect" ? [boundsOf(outlineOf(shape))] : []));
/** A rectangle along and across the flow of reading. */
const turned = ({ x, y, width, height }: Rect, upright: boolean): Rect =>
  upright ? { x: y, y: x, width: height, height: width } : { x, y, width, height };

function headers(scene: Scene, upright: boolean): Readonly<Record<"party" | "a" | "b" | "m", Rect>> {
  const second = (id: string): Rect => turned(rects(groupOf(scene, id))[1]!, upright);
  const party = turned(rects(groupOf(scene, "pihak-1"))[0]!, upright);
  return { party, a: second("a"), b: second("b"), m: second("m") };
}

describe.each([["datar"], ["tegak"]] as const)("%s", (direction) => {
  it("a party has one header over its lanes, before theirs; other lanes' headers fill both", async () => {
    const scene = await drawnCfm(`arah ${direction}\n${TWO}`);
    const { party, a, b, m } = headers(scene, direction === "tegak");
    expect(groupOf(scene, "pihak-1").alt).toBe("Dinas Perizinan Kota Contoh");
    expect(party.y).toBeCloseTo(a.y, 1);
    expect(party.y + party.height).toBeCloseTo(b.y + b.height, 1);
    expect(party.x + party.width).toBeCloseTo(a.x, 1);
    expect(m.x).toBeCloseTo(party.x, 1);
    expect(m.x + m.width).toBeCloseTo(a.x + a.width, 1);
    for (const text of groupOf(scene, "pihak-1").shapes)
      if (text.type === "text") {
        const raw = rects(groupOf(scene, "pihak-1"))[0]!;
        expect(text.x - text.width / 2).toBeGreaterThanOrEqual(raw.x);
        expect(text.x + text.width / 2).toBeLessThanOrEqual(raw.x + raw.width);
        expect(text.y).toBeLessThanOrEqual(raw.y + raw.height);
      }
  });

  it("two blocks of one name side by side are one party", async () => {
    const split = TWO.replace("    lajur b {", '  }\n  pihak "Dinas Perizinan Kota Contoh" {\n    lajur b {');
    const [one, two] = await Promise.all(
      [TWO, split].map((inside) => drawnCfm(`arah ${direction}\n${inside}`)),
    );
    expect(two?.groups).toEqual(one?.groups);
  });
});
