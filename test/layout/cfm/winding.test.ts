import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import type { Group, Scene } from "../../../src/scene/scene.ts";
import { context } from "../../support/layout.ts";
import { cfmDrawing, pelayanan } from "./source.ts";

/** Three kinds of one matter go to three units and come together again; what is decided comes from far above. */
const THREE_WAYS = `
lajur a { mulai kaji "Mengkaji permohonan" kumpul "Mengumpulkan hasil" simpul cabang "Cukup?" catat "Mencatat" selesai }
lajur b { ukur "Mengukur lokasi" gambar "Menggambar denah" }
lajur m { bayar "Membayar biaya" }
lajur "Petugas Loket" { jelas "Menjelaskan syarat" pilih cabang "Jenis permohonan?" }
alur mulai -> kaji -> pilih
alur pilih -[Baru]-> ukur -> gambar -> kumpul
alur pilih -[Perpanjangan]-> bayar -> kumpul
alur pilih -[Perubahan]-> jelas -> kumpul
alur kumpul -> simpul -[Ya]-> catat -> selesai
alur simpul -[Tidak]-> gambar
`;

const lines = (scene: Scene): readonly Group[] => scene.groups.filter(({ kind }) => kind === "sequence");

function bendsOf({ shapes: [path] }: Group): number {
  return path?.type === "path" ? path.commands.filter(([name]) => name === "L").length - 1 : 0;
}

describe.each([
  ["datar", "horizontal"],
  ["tegak", "vertical"],
] as const)("%s", (_, direction) => {
  it("ways out of a decision do not wind because another line has the corner towards them", async () => {
    const { whole } = await layOutCfm({ ...cfmDrawing(THREE_WAYS), direction }, context);
    const ways = lines(whole).filter(({ from }) => from === "pilih");
    expect(ways).toHaveLength(3);
    for (const way of ways) expect(bendsOf(way)).toBeLessThanOrEqual(2);
    expect(lines(whole).filter((line) => bendsOf(line) > 3)).toEqual([]);
  });
});

it("a line runs straight to the end above its step, though the line to that step was the first to look for a way", async () => {
  const { whole } = await layOutCfm(pelayanan("PB.2.3"), context);
  const [line] = lines(whole).filter((one) => one.from === "lapor");
  expect(bendsOf(line!)).toBe(0);
});

it("what takes more than a sheet without lines that wind has as few of them as the sheet allows", async () => {
  const arranged = await layOutCfm(pelayanan("PB.3.2"), context);
  const windingAt = (width: number): readonly number[] =>
    arranged
      .paginate({ width: 538, height: 800 }, { width, height: 482 })
      .map(({ scene }) => lines(scene).reduce((all, line) => all + Math.max(0, bendsOf(line) - 2), 0));
  expect(windingAt(1100)).toEqual([0]);
  // As it stood before some lines were straightened it would fit, too; in fewer rows nothing winds.
  expect(windingAt(880)).toEqual([0]);
  // A narrower sheet shows it as it stood at first: one sheet is worth more than lines that do not wind.
  expect(windingAt(800)).toEqual([5]);
});
