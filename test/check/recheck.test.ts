import fc from "fast-check";
import { expect, it } from "vitest";
import { REPOSITORY, said } from "./three-maps.ts";
import { often } from "../support/often.ts";

const PATHS = [...Object.keys(REPOSITORY), "a/lain.ppb", "d/peta.ppb", "b/dalam/peta.ppb"];
const INSERTED = [
  "",
  "A",
  "B",
  "C",
  "peta ",
  'peta A { judul "x" instansi "y" }\n',
  'kode peta "DB 01.01"',
  'kode matriks "A.1"',
  'level 1 { A.1.4 "Lain" turunan B.1.1 }\n',
  "cfm C.1.1 { lajur satu { mulai x subproses b.1.1 selesai } }\n",
  "unit warga",
  "aturan { kode-lompat mati }",
  "// ppb-abaikan judul-mirip: sudah benar\n",
  "}",
  '"',
  "1",
  ".9",
  "\u0000",
];

const edit = fc.record({
  path: fc.constantFrom(...PATHS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 1, 2, 12, 80, 10_000),
  insert: fc.constantFrom(...INSERTED),
});

it("finds after any changes what a first check of the same texts finds", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const files = new Map(Object.entries(REPOSITORY).map(([path, text]) => [path, { path, text }]));
      said([...files.values()]);
      for (const { path, at, length, insert } of edits) {
        const text = files.get(path)?.text ?? "";
        const start = Math.floor(at * text.length);
        const changed = text.slice(0, start) + insert + text.slice(start + length);
        if (changed === "") files.delete(path);
        else files.set(path, { path, text: changed });
        const copies = [...files.values()].map((file) => ({ ...file }));
        expect(said([...files.values()])).toEqual(said(copies));
      }
    }),
    { numRuns: often(40) },
  );
});
