import { describe, expect, it } from "vitest";
import type { Scene } from "../../../src/scene/scene.ts";
import { drawnCfm, groupOf, outlineRect } from "./source.ts";

const inside = (tie: string, ways: string): string => `lajur a {
  mulai
  x "Menerima berkas"
  y "Mencatat berkas"
  z "Meneruskan berkas"
}
lajur b {
  t "Menandatangani"
  s arsip "Buku agenda"
  selesai
}
alur mulai -> x -> y -> z -> t -> selesai
alur ${ways.replace("TIE", tie)}`;

/** Where everything stands, but for what is said of it in words. */
const placesOf = ({ groups }: Scene, ids: readonly string[]): readonly unknown[] =>
  groups.filter(({ id }) => ids.includes(id)).map(({ id, shapes: [first] }) => [id, first]);

describe("data that a sequence only files or fetches", () => {
  const all = ["start", "x", "y", "z", "t", "s", "selesai", "mulai"];

  it.each([
    ["filed", "t TIE s"],
    ["fetched", "s TIE t"],
  ])("stands where a tie would put it, and takes no place of the story (%s)", async (_, ways) => {
    for (const way of ["", "arah tegak\n"]) {
      const [sequence, tie] = await Promise.all(
        ["->", "..>"].map((sign) => drawnCfm(way + inside(sign, ways))),
      );
      expect(placesOf(sequence!, all)).toEqual(placesOf(tie!, all));
    }
  });

  it("stands in the column of its step, and its flow is drawn as a sequence with its arrow", async () => {
    const scene = await drawnCfm(inside("->", "t TIE s"));
    const [step, archive] = [outlineRect(scene, "t"), outlineRect(scene, "s")];
    expect(Math.abs(step.x + step.width / 2 - archive.x - archive.width / 2)).toBeLessThan(1);
    expect(groupOf(scene, "t->s").kind).toBe("sequence");
    expect(groupOf(scene, "t->s").shapes).toHaveLength(2);
  });

  it("is a step of the story where a sequence leads on from it", async () => {
    const scene = await drawnCfm(`lajur a {
  mulai
  x "Menyusun surat"
  d dokumen "Surat"
  y "Mengirim surat"
  selesai
}
alur mulai -> x -> d -> y -> selesai`);
    const [x, d, y] = ["x", "d", "y"].map((id) => outlineRect(scene, id));
    expect(d!.x).toBeGreaterThan(x!.x + x!.width);
    expect(y!.x).toBeGreaterThan(d!.x + d!.width);
  });
});
