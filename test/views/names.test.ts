import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctNames, drawingName, safeName } from "../../src/views/names.ts";
import { plan } from "../../src/views/plan.ts";
import { onlyMap, repositoryOf } from "../documents/support.ts";

/** What FAT, NTFS, Windows' shell and shared drives take. */
const LEGAL = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

describe("names of outputs", () => {
  it("are legal everywhere", () => {
    const texts = [
      "CON.",
      "aux",
      "Nul.txt",
      "com1",
      "...",
      "",
      "a.",
      "-",
      "Č. ",
      "ＡＢ",
      "../x",
      "a/b\\c:d",
      "x".repeat(300),
    ];
    for (const text of texts) {
      expect(safeName(text), text).toMatch(LEGAL);
      expect(safeName(text).length).toBeLessThanOrEqual(110);
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(safeName(text)).toMatch(LEGAL);
      }),
    );
  });

  it("stay apart, in whatever order they come", () => {
    const texts = ["Dé", "De", "de", "DE", "de-2", "d.e", "con", "peta-con"];
    const names = distinctNames(texts);
    expect(new Set(names).size).toBe(texts.length);
    const back = distinctNames([...texts].reverse());
    expect([...back].reverse()).toEqual(names);
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary", maxLength: 4 }), { maxLength: 20 }), (all) => {
        const made = distinctNames(all);
        expect(new Set(made).size).toBe(all.length);
        for (const name of made) expect(name).toMatch(LEGAL);
      }),
    );
  });

  it("of a map's drawings differ however long or strange its printed prefix is", () => {
    for (const sample of [
      `${"PANJANG".repeat(40)} 01.01`,
      "CON.1",
      "AUX 1",
      "Č 1",
      `X ${"0".repeat(300)}1`,
    ]) {
      const repository = repositoryOf({
        "peta.ppb": `peta A {\n judul "A"\n instansi "A"\n tahun 2027\n kode peta "${sample}"\n}\nlevel 0 {\n A.1 "Satu"\n A.2 "Dua"\n A.11 "Lain"\n}\nlevel 1 {\n A.1.1 "Satu"\n A.11.1 "Lain"\n}\n`,
      });
      const map = onlyMap(repository);
      const names = map.processes.map((process) => drawingName(process, map));
      expect(names.length).toBe(5);
      expect(new Set(names).size, sample.slice(0, 20)).toBe(names.length);
      for (const name of names) expect(name).toMatch(LEGAL);
      for (const name of names) expect(name.length).toBeLessThanOrEqual(110);
      expect(new Set(plan(map, repository).map((drawing) => drawing.name)).size).toBe(
        plan(map, repository).length,
      );
    }
  });
});
