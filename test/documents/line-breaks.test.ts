import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEvenly, breakGreedily } from "../../src/documents/pdf/line-breaks.ts";

/** As on a typewriter. */
const measure = (text: string): number => text.length;
const texts = (lines: readonly { readonly text: string }[]): string[] => lines.map((line) => line.text);

describe("lines", () => {
  const word = fc
    .array(fc.constantFrom("a", "b", "c", "-", "/", "."), { minLength: 1, maxLength: 14 })
    .map((c) => c.join(""));
  const paragraph = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));

  it("keep every word, fit their room, and take no more of it when they are even", () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 3, max: 40 }), (text, room) => {
        const greedy = breakGreedily(text, room, measure);
        const even = breakEvenly(text, room, measure);
        for (const lines of [greedy, even]) {
          expect(texts(lines).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(room);
          expect(lines.map((line) => line.last)).toEqual(lines.map((_, i) => i === lines.length - 1));
        }
        expect(even.length).toBe(greedy.length);
      }),
    );
  });

  const decree =
    "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292, Tambahan Lembaran Negara Republik Indonesia Nomor 5601) sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah";

  it("are filled alike: no gaping line in a justified paragraph", () => {
    const gap = (lines: ReturnType<typeof breakEvenly>): number =>
      Math.max(...lines.slice(0, -1).map((line) => (29 - line.width) / (line.text.split(" ").length - 1)));
    expect(gap(breakGreedily(decree, 29, measure))).toBe(10);
    expect(gap(breakEvenly(decree, 29, measure))).toBe(3);
  });

  it("do not leave one short word alone at the end where that can be helped", () => {
    const text = "penjabaran turunan dari proses bisnis level satu dan diturunkan sampai level terkecil; dan";
    expect(texts(breakGreedily(text, 43, measure)).at(-1)).toBe("dan");
    expect(texts(breakEvenly(text, 43, measure)).at(-1)).toBe("terkecil; dan");
  });

  it("do not begin with a figure where that can be helped", () => {
    const figures = (lines: ReturnType<typeof breakEvenly>): number =>
      texts(lines).filter((line) => /^\d/.test(line)).length;
    expect(figures(breakGreedily(decree, 54, measure))).toBe(2);
    expect(figures(breakEvenly(decree, 54, measure))).toBe(1);
  });

  it("may end after a hyphen or a slash in a word, not in figures", () => {
    expect(texts(breakGreedily("Undang-Undang 2024-2026", 8, measure))).toEqual([
      "Undang-",
      "Undang",
      "2024-",
      "2026",
    ]);
    expect(texts(breakGreedily("Undang-Undang 2024-2026", 9, measure))).toEqual([
      "Undang-",
      "Undang",
      "2024-2026",
    ]);
  });
});
