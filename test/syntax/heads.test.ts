import { expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { parse } from "../../src/syntax/parse.ts";
import { shape } from "./shape.ts";

const read = (text: string) => parse({ path: "a.ppb", text });

/** Heads with what belongs into their blocks, what of them is told, and what to write instead. */
it.each([
  ['peta uji "Peta Uji" {', "peta uji {", '"Peta Uji"', 'judul "Peta Uji"'],
  ['peta uji "Peta Uji"\n{', "peta uji {", '"Peta Uji"', 'judul "Peta Uji"'],
  ['peta uji judul "Peta Uji" {', "peta uji {", "judul", 'judul "Peta Uji"'],
  ['peta uji "Peta" "Uji" {', "peta uji {", '"Peta"', 'judul "Peta"'],
  ["peta uji Peta Uji {", "peta uji {", "Peta", 'judul "…"'],
  ['keputusan "Kepala Dinas" {', "keputusan {", '"Kepala Dinas"', "di belakang kata kuncinya"],
  ["keputusan Kepala Dinas {", "keputusan {", "Kepala", "di belakang kata kuncinya"],
])("%j is told once, and its block is read", (written, meant, place, advice) => {
  const block = meant.startsWith("peta") ? "  tahun 2026\n}\n" : '  nomor "1"\n}\n';
  const text = `${written}\n${block}`;
  const { tree, diagnostics } = read(text);
  expect(diagnostics.map(({ span }) => text.slice(span.start, span.end))).toEqual([place]);
  const [{ message, help }] = diagnostics as [(typeof diagnostics)[number]];
  expect(render(message, "id")).toContain("langsung kurung buka");
  expect(help && render(help, "id")).toContain(advice);
  expect(shape(tree)).toEqual(shape(read(`${meant}\n${block}`).tree));
});

/** Other heads, where the finding stands, what it says, and what to write. */
it.each([
  [
    'peta "Peta Uji" {\n}',
    '"Peta Uji"',
    "sebuah nama",
    'peta-uji, dan judulnya di dalam blok, pada baris sendiri: judul "Peta Uji"',
  ],
  ['peta "2027" {\n}', '"2027"', "sebuah nama", "misalnya peta-2027, dan judulnya di dalam blok"],
  [
    'unit {\n  umum "Umum"\n  tata "Tata"\n}',
    "unit",
    "sebuah nama",
    'pada baris sendiri, tanpa blok di sekelilingnya: unit umum "Umum"',
  ],
  ['mitra {\n  bank "Bank"\n}', "mitra", "sebuah nama", 'mitra bank "Bank"'],
  ["jabatan {\n}", "jabatan", "sebuah nama", 'jabatan … "…"'],
  ['level 1 {\n  U "Layanan"\n}', "U", 'Kode "U" tidak punya nomor', "U.1 atau U 01"],
  ['level 1 {\n  UP "Layanan" pengampu a\n}', "UP", 'Kode "UP" tidak punya nomor', "UP.1 atau UP 01"],
  ['level 1 {\n  U "Layanan" {\n    pengampu a\n  }\n}', "U", 'Kode "U" tidak punya nomor', "U.1 atau U 01"],
])("%j is told once, with what to write", (text, place, said, advice) => {
  const { diagnostics } = read(`${text}\n`);
  expect(diagnostics.map(({ span }) => text.slice(span.start, span.end))).toEqual([place]);
  const [{ message, help }] = diagnostics as [(typeof diagnostics)[number]];
  expect(render(message, "id")).toContain(said);
  expect(help && render(help, "id")).toContain(advice);
});

/** What looks like the letters of a code and is none. */
it.each(['level 1 {\n  u "Layanan"\n}', "level 1 {\n  U pengampu a\n}", 'cfm P.1 {\n  U "Layanan"\n}'])(
  "%j has another finding",
  (text) => {
    const { diagnostics } = read(`${text}\n`);
    expect(diagnostics.map(({ message }) => message.key)).not.toContain("noNumber");
    expect(diagnostics.length).toBeGreaterThan(0);
  },
);
