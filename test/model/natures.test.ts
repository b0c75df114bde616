import { describe, expect, it } from "vitest";
import { eventDecisions, natureOf } from "../../src/model/natures.ts";
import { onlyMap } from "./support.ts";

function cfmOf(inside: string) {
  const text = `peta K { }\nunit a "A"\nlevel 0 {\n  K.1 "Satu"\n}\ncfm K.1 {\n${inside}\n}\n`;
  const [cfm] = onlyMap({ "peta.ppb": text }).cfms;
  if (cfm === undefined) throw new Error("no CFM");
  return cfm;
}

describe("what a step says of itself", () => {
  it.each([
    ["mulai { jenis waktu }", "time"],
    ["mulai { jenis manual }", null],
    ["mulai { jenis beberapa }", null],
    ['catat "Mencatat" { jenis manual }', "manual"],
    ['catat "Mencatat" { jenis sistem }', "system"],
    ['catat "Mencatat" { jenis pesan }', "message"],
    ['catat "Mencatat" { jenis waktu }', null],
    ['catat "Mencatat" { waktu "1 hari" jenis sistem }', "system"],
    ['catat "Mencatat" { waktu "1 hari" }', null],
    ['catat "Mencatat"', null],
    ['jeda tunggu "Uang masuk" { jenis syarat }', "condition"],
    ['jeda tunggu "Uang masuk" { jenis pesan }', "message"],
    ['jeda tunggu "Uang masuk" { jenis sistem }', null],
    ["selesai { jenis pesan }", "message"],
    ["selesai { jenis waktu }", null],
    ['pilih cabang "Apa?" { jenis beberapa }', "several"],
    ['pilih cabang "Apa?" { jenis pesan }', null],
    ['kartu dokumen "Kartu" { jenis pesan }', null],
  ])("is heard where its kind can be that: %s", (step, nature) => {
    expect(natureOf(cfmOf(`lajur a {\n${step}\n}`).steps[0]!)).toBe(nature);
  });
});

describe("a decision that what happens first makes", () => {
  const lanes = (choice: string): string => `lajur a {
  pinjam "Meminjamkan"
  ${choice}
  kembali tunggu "Buku kembali"
  lewat tunggu "14 hari"
  tagih "Menagih"
}
`;
  const events = (choice: string, flows: readonly string[]): readonly string[] => [
    ...eventDecisions(cfmOf(lanes(choice) + flows.map((flow) => `alur ${flow}`).join("\n"))),
  ];

  it.each([
    ["all of its ways wait", "pilih cabang", ["pilih -> kembali", "pilih -> lewat"], ["pilih"]],
    ["one way has a label", "pilih cabang", ['pilih -> kembali "Ya"', "pilih -> lewat"], ["pilih"]],
    ["labels say nothing", "pilih cabang", ['pilih -> kembali " "', 'pilih -> lewat "\u00a0"'], ["pilih"]],
    [
      "a message leaves too",
      "pilih cabang",
      ["pilih -> kembali", "pilih -> lewat", "pilih ..> tagih"],
      ["pilih"],
    ],
    ["each way has a label", "pilih cabang", ['pilih -> kembali "Ya"', 'pilih -> lewat "Tidak"'], []],
    ["one way goes on at once", "pilih cabang", ["pilih -> kembali", "pilih -> tagih"], []],
    [
      "one way leads to no step",
      "pilih cabang",
      ["pilih -> kembali", "pilih -> lewat", "pilih -> hilang"],
      [],
    ],
    ["there is one way only", "pilih cabang", ["pilih -> kembali"], []],
    ["no way leaves it", "pilih cabang", [], []],
    ["several may hold", "pilih cabang { jenis beberapa }", ["pilih -> kembali", "pilih -> lewat"], []],
    ["it is an activity", 'pilih "Menunggu"', ["pilih -> kembali", "pilih -> lewat"], []],
    ["another step waits", "pilih cabang", ["pinjam -> kembali", "pinjam -> lewat"], []],
  ])("or not: %s", (_, choice, flows, expected) => {
    expect(events(choice, flows)).toEqual(expected);
  });
});
