import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";

const FILE = join(import.meta.dirname, "../rules/statements.ppb");

it("every text of a map is missed where nothing is in its quotes", () => {
  const text = readFileSync(FILE, "utf8");
  const texts = [...text.matchAll(/"[^"\n]+"/g)];
  expect(texts.length).toBeGreaterThan(100);
  const silent = texts.flatMap(({ 0: written, index }) => {
    const emptied = `${text.slice(0, index)}""${text.slice(index + written.length)}`;
    const { diagnostics } = check([{ path: "peta.ppb", text: emptied }]);
    return diagnostics.length === 0 ? [written] : [];
  });
  expect(silent).toEqual([]);
});

it.each([
  ['nomor "000.8.3.1/Kep.9-PASAR/XII/2029"', 'nomor ""'],
  ['pejabat "Kepala Dinas Perdagangan Kota Contoh"', 'pejabat ""'],
])("what compares an empty text with another is not said beside it: %s", (written, emptied) => {
  const text = readFileSync(FILE, "utf8").replace(written, emptied);
  expect(check([{ path: "peta.ppb", text }]).diagnostics.map(({ code }) => code)).toEqual(["teks-kosong"]);
});
