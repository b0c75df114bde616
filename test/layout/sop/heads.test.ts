import { expect, it } from "vitest";
import { layOutSop } from "../../../src/layout/sop/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { Shape } from "../../../src/scene/scene.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { context } from "../../support/layout.ts";

const SHEET = { width: 822, height: 444 };

/** `count` executors who hand a case on, two steps each, with a decision of every third that sends it back. */
function drawingOf(count: number) {
  const lanes = Array.from({ length: count }, (_, i) => i);
  const repository = repositoryOf({
    "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 }
${lanes.map((i) => `unit u${i} "Bidang Urusan Ke-${i + 1}"`).join("\n")}
level 0 { P.1 "Pelayanan" pengampu u0 }
cfm P.1 {
  lajur u0 { mulai }
${lanes.map((i) => `  lajur u${i} { s${i} "Mengerjakan bagian ${i + 1}" { kelengkapan "Berkas ${i}" waktu "2 hari" }\n c${i} cabang "Sesuai?" }`).join("\n")}
  lajur u${count - 1} { selesai }
  alur mulai -> s0
${lanes.map((i) => `  alur s${i} -> c${i}\n  alur c${i} -[Ya]-> ${i + 1 < count ? `s${i + 1}` : "selesai"}\n  alur c${i} -[Tidak]-> s${Math.max(0, i - 2)}`).join("\n")}
}`,
  });
  const map = onlyMap(repository);
  return sopsOf(map, plan(map, repository))[0]!.drawing;
}

it.each([3, 8, 11, 12])("no word at the head of a column of text is broken: %i executors", (count) => {
  for (const { scene } of layOutSop(drawingOf(count), context).paginate(SHEET, SHEET)) {
    const texts = scene.groups.flatMap(({ shapes }) =>
      shapes.flatMap((shape: Shape) => (shape.type === "text" ? [shape.text] : [])),
    );
    for (const name of ["Kegiatan", "Kelengkapan", "Waktu", "Output", "Keterangan"])
      expect(texts).toContain(name);
  }
});

it("a table of many executors is set rather than refused", () => {
  expect(layOutSop(drawingOf(13), context).paginate(SHEET, SHEET).length).toBeGreaterThan(0);
});

/** A chain of executors with these names, a step each. */
function chainOf(names: readonly string[]) {
  const repository = repositoryOf({
    "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 }
${names.map((name, i) => `unit u${i} "${name}"`).join("\n")}
level 0 { P.1 "Pelayanan" pengampu u0 }
cfm P.1 {
${names.map((_, i) => `  lajur u${i} { s${i} "Mengerjakan bagian ${i + 1}" { kelengkapan "Berkas permohonan" waktu "2 hari" keluaran "Berkas terverifikasi" } }`).join("\n")}
  alur ${names.map((_, i) => `s${i}`).join(" -> ")}
}`,
  });
  const map = onlyMap(repository);
  return sopsOf(map, plan(map, repository))[0]!.drawing;
}

it.each([
  ["as they are", ""],
  ["with words that no narrow column holds", " Penyelenggaraan Pertanggungjawaban"],
])("no name of 6 to 16 executors is broken, %s; a turned one is read whole, too", (_, more) => {
  const kinds = ["Bendahara Penerimaan", "Subbagian Perencanaan", "Wali Kota", "Inspektorat Daerah", "Camat"];
  for (const count of [6, 10, 13, 14, 16]) {
    const names = Array.from({ length: count }, (_, i) => `${kinds[i % kinds.length]!}${more} ${i}`);
    const turned = layOutSop(chainOf(names), context)
      .paginate(SHEET, SHEET)
      .map(({ scene, table }) => {
        const heads = scene.groups
          .filter(({ kind }) => kind === "lane")
          .map(({ shapes }) => shapes.flatMap((shape: Shape) => (shape.type === "text" ? [shape] : [])));
        expect(heads.map((lines) => lines.map(({ text }) => text).join(" "))).toEqual(names);
        expect(checkGeometry(scene)).toEqual([]);
        const said = table!.cells.flatMap(({ content }) =>
          content.kind === "text" && content.turned === true ? content.texts : [],
        );
        const drawn = heads.flat().filter((line) => line.turned === true);
        expect(said).toEqual(drawn.length === 0 ? [] : names);
        return drawn.length > 0;
      });
    expect(new Set(turned).size).toBe(1);
    if (more !== "" && count > 12) expect(turned).toContain(true);
    if (count === 6 && more === "") expect(turned).toContain(false);
  }
});
