import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keywords } from "../../../grammar/keywords.ts";
import { isName, nameFrom } from "../../../src/syntax/print/names.ts";

describe("a name from a title", () => {
  it.each([
    ["Bidang Usaha Mikro", "bidang-usaha-mikro"],
    ["  Menerima, memeriksa & mencatat  ", "menerima-memeriksa-mencatat"],
    ["Évaluasi Kinerja (EVKIN)", "evaluasi-kinerja-evkin"],
    ["3 Pilar", "langkah-3-pilar"],
    ["Mulai", "langkah-mulai"],
    ["kelompok", "langkah-kelompok"],
    ["???", "langkah"],
    ["", "langkah"],
    ["Ⅳ m²", "iv-m2"],
    ["拜訪", "拜訪"],
    ["Menyampaikan laporan pertanggungjawaban keuangan daerah", "menyampaikan-laporan"],
    ["a".repeat(50), "a".repeat(32)],
  ])("%j is %s", (title, name) => {
    expect(nameFrom(title, new Set(), "langkah")).toBe(name);
  });

  it("is numbered when it is taken", () => {
    expect(nameFrom("Catat", new Set(["catat", "catat-2"]), "langkah")).toBe("catat-3");
  });

  it("is always a name, never a keyword, never taken, and always the same", () => {
    const title = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom(...keywords));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        const taken = new Set<string>();
        for (const each of titles) {
          const name = nameFrom(each, taken, "langkah");
          expect(isName(name)).toBe(true);
          expect(keywords).not.toContain(name);
          expect(taken.has(name)).toBe(false);
          expect(nameFrom(each, taken, "langkah")).toBe(name);
          taken.add(name);
        }
      }),
    );
  });
});
