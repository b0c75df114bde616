import { describe, expect, it } from "vitest";
import { legendEntries } from "../../../src/views/legend.ts";
import { cfmDrawing, drawnCfm, groupOf, outlineRect } from "./source.ts";

const ASKED = `
  lajur m { }
  lajur a {
    mulai
    terima "Menerima surat"
    minta "Meminta pendapat"
    putus "Memutuskan"
    surat dokumen "Surat keputusan"
    selesai
  }
  lajur b {
    telaah "Menelaah"
    jawab "Menjawab"
  }
  alur mulai -> terima -> minta -> putus -> selesai
  alur m ..[Surat permohonan]..> terima
  alur minta ..[Nota dinas]..> telaah -> jawab
  alur jawab ..> putus
  alur putus ..> surat
  alur putus ..[Jawaban]..> m`;

describe.each([["datar"], ["tegak"]] as const)("%s", (direction) => {
  const inside = `arah ${direction}\n${ASKED}`;
  const along = direction === "datar" ? "x" : "y";

  it("messages are dashed arrows with what they hold, ties of data dotted lines without a tip", async () => {
    const scene = await drawnCfm(inside);
    const lines = scene.groups.filter(({ kind }) => kind === "message" || kind === "association");
    expect(
      lines.map(({ kind, alt, shapes }) => `${kind} ${shapes.length > 1 ? "tip" : "plain"} ${alt}`.trim()),
    ).toEqual([
      "message tip Surat permohonan",
      "message tip Nota dinas",
      "message tip",
      "association plain",
      "message tip Jawaban",
    ]);
    const dashes = lines.map(({ shapes: [route] }) =>
      route?.type === "path" ? route.paint.stroke?.dash : null,
    );
    expect(dashes[0]).toEqual(dashes[1]);
    expect(dashes[0]).not.toEqual(dashes[3]);
  });

  it("a party without steps is where its messages begin and end, each below or beside the other end", async () => {
    const scene = await drawnCfm(inside);
    const ends = scene.groups.filter(({ kind }) => kind === "party");
    expect(ends.map(({ lanes, alt }) => [lanes, alt])).toEqual([
      [["m"], "Pemohon"],
      [["m"], "Pemohon"],
    ]);
    const places = ends.map(({ id }) => outlineRect(scene, id)[along]);
    expect(places[0]).toBeLessThan(places[1]!);
    expect(places[0]).toBeLessThan(outlineRect(scene, "minta")[along]);
  });

  it("messages lead on in the direction of reading", async () => {
    const scene = await drawnCfm(inside);
    const places = ["terima", "minta", "telaah", "jawab", "putus"].map((id) => outlineRect(scene, id)[along]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("a message back to an earlier step moves nothing", async () => {
    const back = inside.replace("alur jawab ..> putus", "alur jawab ..> terima");
    const scene = await drawnCfm(back);
    const places = ["terima", "minta", "putus"].map((id) => outlineRect(scene, id)[along]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("a start that a message leads to stands behind the step that sends it", async () => {
    const scene = await drawnCfm(`arah ${direction}
  lajur a {
    mulai
    susun "Menyusun surat"
    kirim "Mengirim surat"
    selesai
  }
  lajur m {
    mulai datang "Surat datang"
    baca "Membaca surat"
    selesai dibaca
  }
  alur mulai -> susun -> kirim -> selesai
  alur datang -> baca -> dibaca
  alur kirim ..> datang`);
    expect(outlineRect(scene, "datang")[along]).toBeGreaterThanOrEqual(outlineRect(scene, "kirim")[along]);
  });
});

it("a story runs straight on beside the messages that leave it", async () => {
  const scene = await drawnCfm(ASKED);
  for (const id of ["mulai->terima", "terima->minta", "minta->putus", "putus->selesai"]) {
    const [route] = groupOf(scene, id).shapes;
    expect(route?.type === "path" ? route.commands : []).toHaveLength(2);
  }
});

it("the legend explains messages when there are some, and no party's end", () => {
  const signs = legendEntries([cfmDrawing(ASKED)], false).map(({ sign }) => sign);
  expect(signs).toContain("message");
  expect(signs).not.toContain("party");
});
