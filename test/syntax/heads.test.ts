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
