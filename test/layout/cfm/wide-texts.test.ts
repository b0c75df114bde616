import { describe, expect, it } from "vitest";
import { layOutCfm, placeCfm } from "../../../src/layout/cfm/index.ts";
import type { PlacedNode } from "../../../src/layout/cfm/placed.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { context } from "../../support/layout.ts";
import { cfmDrawing } from "./source.ts";

const drawing = (direction: string, kind: string, text: string) =>
  cfmDrawing(`
  arah ${direction}
  lajur a { }
  lajur b {
    mulai
    uji ${kind} "${text}" bersama a
    lapor "${text}"
    selesai
  }
  alur mulai -> uji -> lapor -> selesai`);

const TEXT = "Pengujian akhir (testing and commissioning)";
const LONG =
  "Menguji kelayakan seluruh peralatan bersama pengawas di lapangan sebelum serah terima pertama pekerjaan";

async function nodeOf(id: string, direction: string, kind = "", text = TEXT): Promise<PlacedNode> {
  const { nodes } = await placeCfm(drawing(direction, kind, text), context);
  return nodes.find((node) => node.id === id)!;
}

const linesOf = ({ texts }: PlacedNode): readonly string[] => texts.flatMap(({ lines }) => lines);

describe("the text of a step that several lanes share", () => {
  it("takes the breadth of its box where lanes stand side by side", async () => {
    expect(linesOf(await nodeOf("uji", "tegak"))).toEqual([TEXT]);
    expect(linesOf(await nodeOf("lapor", "tegak")).length).toBeGreaterThan(1);
  });

  it("does so when it is long, as a document, and stays inside", async () => {
    for (const [kind, text] of [
      ["", LONG],
      ["dokumen", TEXT],
      ["arsip", LONG],
    ] as const) {
      const node = await nodeOf("uji", "tegak", kind, text);
      expect(linesOf(node).length, kind).toBeLessThan(node.partTexts.flatMap(({ lines }) => lines).length);
      const { whole } = await layOutCfm(drawing("tegak", kind, text), context);
      expect(checkGeometry(whole, {}), kind).toEqual([]);
    }
  });

  it("makes its box no larger, and the box is no narrower for the parts of it that a cut leaves", async () => {
    const [shared, other] = [await nodeOf("uji", "tegak"), await nodeOf("lapor", "tegak")];
    expect(shared.least).toEqual(other.least);
    expect(shared.outline.length).toBe(other.outline.length);
    expect(shared.partTexts).toEqual(other.texts);
  });

  it("is wrapped as any other where lanes lie one below the other", async () => {
    const [shared, other] = [await nodeOf("uji", "datar"), await nodeOf("lapor", "datar")];
    expect(linesOf(shared)).toEqual(linesOf(other));
  });
});
