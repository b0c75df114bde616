import { describe, expect, it } from "vitest";
import { layOutRelation } from "../../src/layout/relation/index.ts";
import { checkGeometry } from "../../src/scene/check.ts";
import { relationDrawing } from "../../src/views/relation.ts";
import { bound } from "../model/support.ts";
import { context } from "../support/layout.ts";

/** "giver > taker: items" of a map with one CFM of these steps and flows; parties are a, b and m. */
function handovers(a: string, b: string, rest: string): readonly string[] {
  const { repository } = bound({
    "peta.ppb": `peta K { kode matriks "K.1" }\nunit a "A"\nunit b "B"\nmitra m "M"\nlevel 0 { K.1 "Satu" pengampu a }\ncfm K.1 {\nlajur a {\n${a}\n}\nlajur b {\n${b}\n}\nlajur m { }\n${rest}\n}\n`,
  });
  const [map] = repository.maps;
  return relationDrawing(map!.processes[0]!, map!).handovers.map(
    ({ from, to, items }) => `${from} > ${to}: ${items.join(", ")}`,
  );
}

describe("what is handed over", () => {
  it.each([
    [
      "the step, where nothing else is known",
      'x "Menulis surat"',
      'y "Membaca"',
      "alur x -> y",
      "a > b: Menulis surat",
    ],
    ["the step's output", 'x "Menulis" { keluaran "Surat" }', 'y "Membaca"', "alur x -> y", "a > b: Surat"],
    [
      "the step's output and its documents",
      'x "Menulis" { keluaran "Surat" }\nd dokumen "Nota dinas"',
      'y "Membaca"',
      "alur x -> y\nalur x ..> d",
      "a > b: Surat, Nota dinas",
    ],
    [
      "the step's output once, where a document is called the same",
      'x "Menulis" { keluaran "Nota dinas" }\nd dokumen "Nota Dinas"',
      'y "Membaca"',
      "alur x -> y\nalur x ..> d",
      "a > b: Nota dinas",
    ],
    [
      "what the next step is asked for, behind a decision",
      'x cabang "Lengkap?"',
      'y "Memperbaiki berkas"\nz "Menerima"',
      "alur x -[Tidak]-> y\nalur x -[Ya]-> z",
      "a > b: Memperbaiki berkas, Menerima",
    ],
    [
      "what the next step needs, behind a decision",
      'x cabang "Lengkap?"',
      'y "Memperbaiki" { kelengkapan "Lembar periksa" }',
      "alur x -[Tidak]-> y",
      "a > b: Lembar periksa",
    ],
    [
      "the document that the next step reads, behind a decision",
      'x cabang "Lengkap?"',
      'y "Memperbaiki"\nd dokumen "Catatan"',
      "alur x -[Tidak]-> y\nalur d ..> y",
      "a > b: Catatan",
    ],
    [
      "all that the next step needs, behind a decision",
      'x cabang "Lengkap?"',
      'y "Memperbaiki" { kelengkapan "Lembar periksa" }\nd dokumen "Catatan"',
      "alur x -[Tidak]-> y\nalur d ..> y",
      "a > b: Lembar periksa, Catatan",
    ],
    [
      "what was made before, behind a time that is waited",
      'x "Menyusun laporan"\nw tunggu "60 hari"',
      'y "Menilai"',
      "alur x -> w -> y",
      "a > b: Menyusun laporan",
    ],
    ["the content of a message", 'x "Menulis"', 'y "Membaca"', "alur x ..[Undangan]..> y", "a > b: Undangan"],
    [
      "the content of a message to a party without steps",
      'x "Menulis"',
      'y "Y"',
      "alur x ..[Izin]..> m",
      "a > m: Izin",
    ],
    ["what a start is", 'x mulai "Permohonan"', 'y "Membaca"', "alur x -> y", "a > b: Permohonan"],
    [
      "the next step behind a start without a text",
      "mulai",
      'y "Membaca"',
      "alur mulai -> y",
      "a > b: Membaca",
    ],
    [
      "the next step behind a parallel",
      'x paralel "Serentak"',
      'y "Membaca"',
      "alur x -> y",
      "a > b: Membaca",
    ],
  ])("is %s", (_, a, b, rest, expected) => {
    expect(handovers(a, b, rest)).toEqual([expected]);
  });

  it("is never a question with its answer", () => {
    const all = handovers(
      'x cabang "Lengkap?"\nw "Mencatat"',
      'y "Memperbaiki berkas"\nz cabang "Setuju?"',
      "alur x -[Tidak]-> y -> x\nalur x -[Ya]-> z -[Ya]-> w\nalur z -[Tidak]-> x",
    );
    expect(all.join(" ")).not.toMatch(/\?.*(?:Ya|Tidak)|Lengkap\? |Setuju\? /);
    expect(all).toHaveLength(2);
  });
});

it("both ways between two units stand together, one below the other, between the same two boxes", () => {
  const { repository } = bound({
    "peta.ppb":
      'peta K { kode matriks "K.1" }\nunit a "A"\nunit b "B"\nunit c "C"\nlevel 0 { K.1 "Satu" pengampu a }\ncfm K.1 {\nlajur a {\nx "Menulis"\nz "Menyimpan"\n}\nlajur b { y "Memeriksa" }\nlajur c { w "Mengesahkan" }\nalur x -> y -> z\nalur y -> w\n}\n',
  });
  const [map] = repository.maps;
  const { whole } = layOutRelation(relationDrawing(map!.processes[0]!, map!), context);
  expect(checkGeometry(whole, {})).toEqual([]);
  const arrows = whole.groups.filter(({ kind }) => kind === "sequence").map(({ from, to }) => [from, to]);
  expect(arrows).toEqual([
    ["a#0", "b#0.0"],
    ["b#0.0", "a#0"],
    ["b#1", "c#1.0"],
  ]);
  expect(whole.description).toContain("A menyerahkan kepada B: Menulis. B menyerahkan kepada A: Memeriksa.");
});
