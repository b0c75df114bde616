import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/scene/scene.ts";
import { legendEntries } from "../../../src/views/legend.ts";
import { cfmDrawing, drawnCfm, groupOf, outlineRect } from "./source.ts";

const SIGNS = `
  lajur a {
    mulai { jenis pesan }
    mulai jadwal { jenis waktu }
    mulai cukup "Stok menipis" { jenis syarat }
    kirim "Mengirim surat" { jenis pesan catatan "Asli dan salinan" }
    dulu cabang "Mana lebih dulu?"
    balas tunggu "Balasan" { jenis pesan }
    hari tunggu "14 hari"
    lunas tunggu "Lunas" { jenis syarat }
    sah tonggak "Disahkan"
    pilih cabang "Berkas apa saja?" { jenis beberapa }
    satu "Memeriksa KTP"
    dua "Memeriksa ijazah"
    selesai { jenis pesan }
  }
  alur mulai -> kirim -> dulu
  alur jadwal -> kirim
  alur cukup -> kirim
  alur dulu -> balas -> sah -> pilih
  alur dulu -> hari -> sah
  alur dulu -> lunas -> sah
  alur pilih -[KTP]-> satu -> selesai
  alur pilih -[Ijazah]-> dua -> selesai`;

/** What a step is drawn with, its outline and its texts left out. */
const marks = (shapes: readonly Shape[]): string =>
  shapes
    .slice(1)
    .filter(({ type }) => type !== "text")
    .map(({ type }) => type)
    .join(" ");

describe.each([["datar"], ["tegak"]] as const)("%s", (direction) => {
  const inside = `arah ${direction}\n${SIGNS}`;

  it("each nature has a sign of its own, and the drawing has no fault", async () => {
    const scene = await drawnCfm(inside);
    const of = (id: string): string => marks(groupOf(scene, id).shapes);
    const envelope = "rect path";
    const sheet = "rect path path path";
    expect({
      mulai: of("mulai"),
      jadwal: of("jadwal"),
      cukup: of("cukup"),
      kirim: of("kirim"),
      balas: of("balas"),
      hari: of("hari"),
      lunas: of("lunas"),
      sah: of("sah"),
      selesai: of("selesai"),
    }).toEqual({
      mulai: envelope,
      jadwal: "ellipse path",
      cukup: sheet,
      kirim: "path path",
      balas: `ellipse ${envelope}`,
      hari: "ellipse path",
      lunas: `ellipse ${sheet}`,
      sah: "ellipse",
      selesai: "path path",
    });
  });

  it("decisions by what happens first and by more than one answer have their signs inside, their texts outside", async () => {
    const scene = await drawnCfm(inside);
    expect(marks(groupOf(scene, "dulu").shapes)).toBe("ellipse ellipse path");
    expect(marks(groupOf(scene, "pilih").shapes)).toBe("ellipse");
    for (const id of ["dulu", "pilih"]) {
      const outline = outlineRect(scene, id);
      for (const shape of groupOf(scene, id).shapes)
        if (shape.type === "text") {
          const left = shape.x - { start: 0, middle: shape.width / 2, end: shape.width }[shape.anchor];
          const isBeside = left >= outline.x + outline.width || left + shape.width <= outline.x;
          const isBelow = shape.y - shape.size >= outline.y + outline.height - 3 || shape.y <= outline.y;
          expect(isBeside || isBelow).toBe(true);
        }
    }
  });

  it("a note stands beside its step, in its lane, tied to it", async () => {
    const scene = await drawnCfm(inside);
    const note = groupOf(scene, "kirim#catatan");
    expect([note.kind, note.lanes, note.alt]).toEqual(["note", ["a"], "Asli dan salinan"]);
    const tie = scene.groups.find(({ from, to }) => from === "kirim" && to === note.id);
    expect(tie?.kind).toBe("association");
  });
});

it("the legend names the signs that are used, and no others", () => {
  const signs = legendEntries([cfmDrawing(SIGNS)], false).map(({ sign }) => sign);
  expect(signs).toEqual([
    ...["start", "activity", "several", "events", "wait", "time", "awaited", "sent", "condition"],
    ...["milestone", "note", "end", "sequence", "association"],
  ]);
});

it("with a label on each way a decision is a question, whatever follows", async () => {
  const asked = SIGNS.replace("dulu -> balas", "dulu -[A]-> balas")
    .replace("dulu -> hari", "dulu -[B]-> hari")
    .replace("dulu -> lunas", "dulu -[C]-> lunas");
  expect(cfmDrawing(asked).steps.find(({ id }) => id === "dulu")?.marker).toBe(null);
  expect(cfmDrawing(SIGNS).steps.find(({ id }) => id === "dulu")?.marker).toBe("events");
});
