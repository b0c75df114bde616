import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableLine } from "../../src/text/printable.ts";

/** Every code point, those of surrogates too. */
const all = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));
const isKept = (char: string): boolean => printable(`a${char}b`) === `a${char}b`;

describe("what can be printed", () => {
  it("is nothing that is invisible, turns text round or cannot stand in XML", () => {
    const kept = all.filter(isKept);
    const bad = kept.filter(
      (char) =>
        char !== "\n" && /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(char),
    );
    expect(bad.map((char) => char.codePointAt(0)!.toString(16))).toEqual([]);
    expect(kept.filter((char) => /\p{Default_Ignorable_Code_Point}/u.test(char))).toEqual([]);
  });

  it("is all the rest, letters and signs of every script", () => {
    const lost = all.filter((char) => !isKept(char));
    const wrong = lost.filter(
      (char) =>
        !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\p{Z}\ufff0-\ufffb]/u.test(
          char,
        ),
    );
    expect(wrong.map((char) => char.codePointAt(0)!.toString(16))).toEqual([]);
    expect(printable("Menyusun RKA, 日本, 😀, é, ﷼")).toBe("Menyusun RKA, 日本, 😀, é, ﷼");
  });

  it("knows every end of a line and every space", () => {
    expect(printable("a\r\nb\rc\u2028d\u0085e\nf")).toBe("a\nb\nc\nd\ne\nf");
    expect(printable("a\tb\u00a0c\u2009d\u3000e")).toBe("a b c d e");
    expect(printableLine("  a\r\n\t b\u200b \u2028 c ")).toBe("a b c");
    expect(printableLine("\u200b\n\u202e")).toBe("");
  });

  it("changes nothing at a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(printable(text))).toBe(printable(text));
        expect(printableLine(printable(text))).toBe(printableLine(text));
        expect(printableLine(printableLine(text))).toBe(printableLine(text));
      }),
      { numRuns: 500 },
    );
  });
});
